package org.accord.kit.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantsTest {
  private final Grants grants = new Grants(() -> "regions");

  @Test
  void anyRoleOfAPersonMayRead() {
    for (String role : Grants.PEOPLE)
      assertEquals(
          true, grants.permissions(Set.of(role), Set.of()).contains(Permission.READ), role);
    assertEquals(Set.of(), grants.permissions(Set.of("offline_access"), Set.of()));
  }

  @Test
  void theContextsEditorAndAdministratorsMayWrite() {
    assertEquals(
        Set.of(Permission.READ, Permission.CHANGES, Permission.WRITE),
        grants.permissions(Set.of("regions-editor"), Set.of()));
    assertEquals(
        Set.of(Permission.READ, Permission.CHANGES),
        grants.permissions(Set.of("trade-editor"), Set.of()));
    assertEquals(
        Set.of(Permission.READ, Permission.CHANGES, Permission.WRITE, Permission.ADMINISTER),
        grants.permissions(Set.of("administrator"), Set.of()));
  }

  @Test
  void aPartnerSystemHasItsScopesAndNothingElse() {
    assertEquals(Set.of(), grants.permissions(Set.of("partner-system"), Set.of("trade:write")));
    assertEquals(
        Set.of(Permission.WRITE),
        grants.permissions(Set.of("partner-system"), Set.of("regions:write")));
  }

  @Test
  void aPartnerSystemFollowsChangesOfWhatItMayRead() {
    assertEquals(Set.of(), grants.permissions(Set.of("partner-system"), Set.of("changes:read")));
    assertEquals(
        Set.of(Permission.READ),
        grants.permissions(Set.of("partner-system"), Set.of("regions:read")));
    assertEquals(
        Set.of(Permission.READ, Permission.CHANGES),
        grants.permissions(Set.of("partner-system"), Set.of("regions:read", "changes:read")));
  }

  @Test
  void aPersonsScopesGiveNothing() {
    assertEquals(
        Set.of(Permission.READ, Permission.CHANGES),
        grants.permissions(Set.of("viewer"), Set.of("regions:write")));
  }
}
