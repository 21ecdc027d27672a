package org.accord.education.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What sort of institution it is. `company_rnd` is a company or a park that does research and
/// development.
public enum InstitutionKind {
  UNIVERSITY,
  COLLEGE,
  ACADEMY,
  RESEARCH_INSTITUTE,
  HOSPITAL,
  COMPANY_RND,
  MINISTRY,
  FOUNDATION,
  ASSOCIATION,
  OTHER;

  @JsonCreator
  public static InstitutionKind of(String term) {
    return Terms.of(InstitutionKind.class, "kind", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
