package org.accord.regions.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.UUID;
import org.accord.facts.Confidence;
import org.accord.facts.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RelationClaimTest {

  @ParameterizedTest
  @CsvSource({
    "twinning,2019,twinning,2020,true",
    "twinning,2016,friendship,2017-09,true",
    "twinning,2016,twinning,2016-05,false",
    "partnership_unspecified,2011,cooperation_agreement,2015-05,true",
    "partnership_unspecified,2011,memorandum,2015-05,false",
    "twinning,1992,cooperation_agreement,2014,false",
    "cooperation_agreement,2009,cooperation_agreement,2017,false"
  })
  void reportsOfOneRelationDisagreeWhenTheirDatesExcludeEachOther(
      String kind, String date, String otherKind, String otherDate, boolean disagree) {
    RelationClaim one = claim("one", kind, date, null);
    RelationClaim other = claim("other", otherKind, otherDate, null);
    assertEquals(disagree, one.disagreesWith(other));
    assertEquals(disagree, other.disagreesWith(one));
  }

  @ParameterizedTest
  @CsvSource({"friendship,false", "partnership_unspecified,true"})
  void anUpgradeIsNoDisagreementButABareEntryOfAnotherDateIs(String kind, boolean disagree) {
    RelationClaim before = claim("before", kind, "2015", null);
    RelationClaim upgrade = claim("upgrade", "twinning", "2019-11", "before");
    assertEquals(disagree, upgrade.disagreesWith(before));
    assertEquals(disagree, before.disagreesWith(upgrade));
  }

  @ParameterizedTest
  @EnumSource
  void onlyKindsThatTheRuleReadsDisagreeWithAny(AgreementKind kind) {
    RelationClaim one = claim("one", kind.term(), "2015", null);
    boolean disagrees =
        Arrays.stream(AgreementKind.values())
            .map(other -> claim("other", other.term(), "2020", null))
            .anyMatch(one::disagreesWith);
    assertEquals(RelationClaim.KINDS.contains(kind), disagrees);
  }

  private static RelationClaim claim(
      String key, String kind, String date, @org.jspecify.annotations.Nullable String supersedes) {
    AgreementKind of = AgreementKind.of(kind);
    return new RelationClaim(
        UUID.randomUUID(),
        key,
        "BY-MA|CN-HA",
        of,
        PartialDate.parse(date),
        of == AgreementKind.PARTNERSHIP_UNSPECIFIED,
        supersedes,
        Confidence.HIGH,
        null,
        null);
  }
}
