import { QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newQueryClient } from "../../api/queries";
import { api, done, Events, queued, running } from "../../test/imports";
import { type Answer, ok, problem, serve } from "../../test/server";
import { useFollowed } from "./useFollowed";

beforeEach(() => {
  Events.opened = [];
  vi.stubGlobal("EventSource", Events);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Lets time go by, and the page take part in it. */
const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1_000));

async function follow(answer: () => Answer | Promise<Answer>) {
  const asked = serve({ [`${api}/imports/1`]: answer });
  const client = newQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useFollowed("trade", "1"), { wrapper });
  await pass(0.1);
  return { asked, state: () => result.current.data?.state };
}

function breakOff() {
  act(() => {
    Events.last().dispatchEvent(new Event("error"));
  });
}

test("while events break off the job is asked for each second, then its events are tried again", async () => {
  const { asked } = await follow(() => ok(running));
  expect(asked).toHaveLength(1);
  breakOff();
  await pass(10.5);
  expect(asked).toHaveLength(11);
  expect(Events.opened).toHaveLength(1);
  await pass(5);
  expect(Events.opened).toHaveLength(2);
  expect(Events.last().closed).toBe(false);
  const before = asked.length;
  await pass(14);
  expect(asked).toHaveLength(before);
  breakOff();
  await pass(1.5);
  expect(asked).toHaveLength(before + 1);
});

test("a job that is removed is not asked for any more", async () => {
  let job = ok(queued);
  const { asked } = await follow(() => job);
  job = problem(404);
  breakOff();
  await pass(1.5);
  expect(asked).toHaveLength(2);
  await pass(60);
  expect(asked).toHaveLength(2);
  expect(Events.opened).toHaveLength(1);
});

test("an answer that was asked for before the end does not undo it", async () => {
  let answer: Answer | Promise<Answer> = ok(running);
  const { asked, state } = await follow(() => answer);
  let arrive: (late: Answer) => void = () => undefined;
  answer = new Promise((resolve) => {
    arrive = resolve;
  });
  await pass(15);
  expect(asked).toHaveLength(2);
  act(() => {
    Events.last().tell("completed", done);
  });
  await pass(0.1);
  expect(state()).toBe("completed");
  arrive(ok(running));
  await pass(1);
  expect(state()).toBe("completed");
});
