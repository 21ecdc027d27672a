import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { startI18n } from "../i18n/i18n";
import { Selection } from "./Selection";

test.each([
  ["Short", false],
  ["Goods and services", true],
  ["货物与服务总额", true],
])("a choice of %s has a row of its own on a phone: %s", async (name, own) => {
  await startI18n("en");
  render(<Selection label="Λ" chosen="" options={[{ value: "1", name }]} onChoose={vi.fn()} />);
  expect(screen.getByLabelText("Λ").closest(".accord-field-wide") !== null).toBe(own);
});
