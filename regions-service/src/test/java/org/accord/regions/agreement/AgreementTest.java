package org.accord.regions.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.accord.facts.PartialDate;
import org.accord.facts.TerritoryCode;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.source.SourceRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private static AgreementDraft draft(
      @Nullable String signed,
      @Nullable String from,
      @Nullable String to,
      @Nullable String status) {
    return new AgreementDraft(
        null,
        List.of(party("BY-MA"), party("CN-HA")),
        AgreementLevel.REGION,
        AgreementKind.TWINNING,
        "Twinning",
        date(signed),
        date(from),
        date(to),
        List.of(),
        status,
        null,
        new SourceRef("S1", null, null),
        null,
        null,
        null);
  }

  private static Party party(String code) {
    return new Party(TerritoryCode.parse(code), null);
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2010,,,active,signed",
    "2010,2011,,active,in_force",
    "2010,2011,2020,active,expired",
    "2010,2011,2026,active,in_force",
    ",2027,,active,unknown",
    ",,,in_preparation,in_preparation",
    ",,,planned,unknown",
    ",,,,unknown"
  })
  void theStateOfAReportedAgreementFollowsFromItsDates(
      @Nullable String signed,
      @Nullable String from,
      @Nullable String to,
      @Nullable String status,
      String state) {
    Agreement agreement =
        Agreement.reported(draft(signed, from, to, status), UUID.randomUUID(), TODAY);
    assertEquals(state, agreement.state().term());
  }

  @Test
  void anEnteredAgreementWithoutDatesIsADraft() {
    assertEquals(AgreementState.DRAFT, entered().state());
  }

  private static Agreement entered() {
    return Agreement.entered(draft(null, null, null, null), UUID.randomUUID(), TODAY);
  }

  @Test
  void aDraftCannotBeInForce() {
    Refusal refusal =
        assertThrows(
            Refusal.Conflict.class,
            () -> entered().move(AgreementState.IN_FORCE, PartialDate.parse("2026")));
    assertEquals("transition-not-allowed", refusal.code());
  }

  @Test
  void itIsNotInForceBeforeItIsSigned() {
    Agreement agreement = entered();
    agreement.move(AgreementState.SIGNED, PartialDate.parse("2025-05"));
    assertThrows(
        Refusal.Conflict.class,
        () -> agreement.move(AgreementState.IN_FORCE, PartialDate.parse("2025-04")));
    agreement.move(AgreementState.IN_FORCE, PartialDate.parse("2025"));
    assertEquals(AgreementState.IN_FORCE, agreement.state());
  }

  @Test
  void aStateThatAnEditorSetIsNotDerivedAnew() {
    Agreement agreement =
        Agreement.reported(draft(null, null, null, "planned"), UUID.randomUUID(), TODAY);
    agreement.move(AgreementState.SIGNED, PartialDate.parse("2024"));
    agreement.revise(draft(null, null, null, "planned"), UUID.randomUUID(), TODAY);
    assertEquals(AgreementState.SIGNED, agreement.state());
  }

  @ParameterizedTest
  @CsvSource({"renewed", "superseded", "terminated"})
  void someEndsAreForGood(String end) {
    Agreement agreement =
        Agreement.reported(draft("2010", "2011", null, "active"), UUID.randomUUID(), TODAY);
    agreement.move(AgreementState.of(end), PartialDate.parse("2026"));
    for (AgreementState state : AgreementState.values())
      assertThrows(Refusal.Conflict.class, () -> agreement.move(state, PartialDate.parse("2026")));
  }
}
