package org.accord.education.institution;

import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import org.accord.facts.Names;
import org.accord.kit.source.Fact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A university, college or research institute, or another body that makes agreements with them.
@Entity
class Institution extends Fact {
  private String name;
  private @Nullable String nameRu;
  private @Nullable String nameZh;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> acronyms;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> aliases;

  private String kind;
  private @Nullable String country;
  private @Nullable String territory;
  private @Nullable String city;
  private @Nullable String rorId;
  private @Nullable String website;
  private @Nullable String foundedOn;
  private @Nullable Integer students;
  private @Nullable Integer foreignStudents;
  private @Nullable Integer staff;
  private @Nullable Integer ranking;
  private @Nullable String rankingSource;
  private String origin;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Institution() {}

  @SuppressWarnings("NullAway.Init")
  Institution(InstitutionDraft draft, UUID source) {
    super(draft, source);
    origin = "recorded";
    take(draft);
  }

  void revise(InstitutionDraft draft, UUID source) {
    restOn(draft, source);
    take(draft);
  }

  private void take(InstitutionDraft draft) {
    Names names = draft.names();
    name = names.en();
    nameRu = names.ru();
    nameZh = names.zh();
    acronyms = List.copyOf(draft.acronyms());
    aliases = List.copyOf(draft.aliases());
    kind = draft.kind().term();
    country = text(draft.country());
    territory = text(draft.territory());
    city = draft.city();
    rorId = text(draft.rorId());
    website = draft.website();
    foundedOn = text(draft.foundedOn());
    students = draft.students();
    foreignStudents = draft.foreignStudents();
    staff = draft.staff();
    ranking = draft.ranking();
    rankingSource = draft.rankingSource();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
