package org.accord.kit.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;
import org.accord.kit.record.Identified;
import org.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// Facts that disagree. Both stay; one is preferred, by rule until an editor chooses.
@Entity
class Conflict extends Identified {
  @Column(name = "record_type")
  private String type;

  private String foundBy;

  private @Nullable String rule;
  private @Nullable String subject;

  private String state;

  private @Nullable String reason;

  @Column(name = "preferred_id")
  private @Nullable UUID preferred;

  private @Nullable String preferredBy;

  private @Nullable String preferenceReason;

  private @Nullable String reopeningReason;

  /// Counts how often the members changed, which is a new version of the conflict each time.
  private int memberChanges;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Conflict() {}

  private Conflict(String type, String foundBy) {
    this.type = type;
    this.foundBy = foundBy;
    this.state = "open";
  }

  static Conflict found(String type, String rule, String subject) {
    Conflict conflict = new Conflict(type, "rule");
    conflict.rule = rule;
    conflict.subject = subject;
    return conflict;
  }

  static Conflict declared(String type, String reason) {
    Conflict conflict = new Conflict(type, "editor");
    conflict.reason = reason;
    return conflict;
  }

  String type() {
    return type;
  }

  /// The name of the rule that found it.
  Optional<String> rule() {
    return Optional.ofNullable(rule);
  }

  /// What the members disagree about, of a conflict found by rule.
  Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  boolean settled() {
    return state.equals("settled");
  }

  @Nullable UUID preferred() {
    return preferred;
  }

  /// Prefers by rule, which never overrides an editor's choice.
  void suggest(UUID member) {
    preferred = member;
    preferredBy = "rule";
    preferenceReason = null;
  }

  /// An editor's choice, with the reason for it.
  void prefer(UUID member, String why) {
    if (state.equals("dissolved"))
      throw new Refusal.Conflict(
          "conflict-already-settled", "The members of this conflict no longer disagree");
    preferred = member;
    preferredBy = "editor";
    preferenceReason = why;
    reopeningReason = null;
    state = "settled";
  }

  /// Takes the editor's choice back, with the reason for it. Nobody prefers a member then, until a
  /// rule does.
  void takeBack(String why) {
    if (!settled())
      throw new Refusal.Conflict(
          "conflict-not-settled",
          state.equals("open")
              ? "No editor has chosen between the members of this conflict"
              : "The members of this conflict no longer disagree");
    state = "open";
    preferNone();
    reopeningReason = why;
  }

  void changeMembers() {
    memberChanges++;
  }

  /// The members changed: whatever was settled is open again.
  void reopen() {
    state = "open";
    reopeningReason = null;
  }

  /// A member is withdrawn; it cannot stay the preferred one.
  void leave(UUID member) {
    if (!member.equals(preferred)) return;
    reopen();
    preferNone();
  }

  void dissolve() {
    state = "dissolved";
    reopeningReason = null;
    preferNone();
  }

  private void preferNone() {
    preferred = null;
    preferredBy = null;
    preferenceReason = null;
  }
}
