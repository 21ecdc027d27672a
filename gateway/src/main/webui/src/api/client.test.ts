import { beforeEach, expect, test, vi } from "vitest";
import { startI18n } from "../i18n/i18n";
import { problem, serve } from "../test/server";
import { getJson, getTagged, putJson } from "./client";
import { type Problem, ProblemError } from "./problem";

const never = new AbortController().signal;

beforeEach(() => startI18n("ru"));

async function problemOf(request: Promise<unknown>): Promise<Problem> {
  const error: unknown = await request.then(
    () => "answered",
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problem;
}

test("asks in the language in use, and not as a navigation", async () => {
  const requests = serve({ "/x": () => ({ status: 200, body: { a: 1 } }) });
  expect(await getJson("/x", never)).toEqual({ a: 1 });
  expect(requests[0]?.headers.get("Accept-Language")).toBe("ru");
  expect(requests[0]?.headers.get("X-Requested-With")).toBe("JavaScript");
});

test("writes what was read in the version that was read", async () => {
  const requests = serve({ "/x": () => ({ status: 200, body: { a: 1 }, headers: { ETag: '"1-a"' } }) });
  const { body, etag } = await getTagged<{ a: number }>("/x", never);
  expect(await putJson("/x", { a: body.a + 1 }, etag)).toEqual({ a: 1 });
  expect(requests[1]).toMatchObject({ method: "PUT", body: '{"a":2}' });
  expect(requests[1]?.headers.get("If-Match")).toBe('"1-a"');
  expect(requests[1]?.headers.get("Content-Type")).toBe("application/json");
});

test("throws the problem that the server describes", async () => {
  serve({ "/x": () => problem(409, { title: "Конфликт", traceId: "abc" }) });
  expect(await problemOf(getJson("/x", never))).toMatchObject({
    title: "Конфликт",
    status: 409,
    traceId: "abc",
  });
});

test.each(["<html>Bad gateway</html>", "{}", "null"])("an error that is no problem: %s", async (body) => {
  serve({ "/x": () => ({ status: 502, body }) });
  expect(await problemOf(getJson("/x", never))).toMatchObject({ title: "Неожиданный ответ", status: 502 });
});

test("a success that is no JSON is a problem too", async () => {
  serve({ "/x": () => ({ status: 200, body: "<html>" }) });
  expect(await problemOf(getJson("/x", never))).toMatchObject({ title: "Неожиданный ответ" });
});

test("a server that cannot be reached", async () => {
  serve({});
  expect(await problemOf(getJson("/x", never))).toMatchObject({ title: "Нет связи с Accord", status: 0 });
});

test("a server that does not answer in time", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new DOMException("late", "TimeoutError")));
  expect(await problemOf(getJson("/x", never))).toMatchObject({ title: "Accord не отвечает" });
});

test("an abort by the caller is no problem", async () => {
  const left = new AbortController();
  left.abort();
  vi.stubGlobal("fetch", () => Promise.reject(left.signal.reason as Error));
  await expect(getJson("/x", left.signal)).rejects.toBe(left.signal.reason);
});
