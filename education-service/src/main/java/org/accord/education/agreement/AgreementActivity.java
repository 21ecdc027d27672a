package org.accord.education.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What institutions agree to do together.
public enum AgreementActivity {
  STUDENT_EXCHANGE,
  STAFF_EXCHANGE,
  INTERNSHIP,
  SUMMER_SCHOOL,
  TRAINING,
  LANGUAGE,
  JOINT_PROGRAMME,
  DOUBLE_DEGREE,
  JOINT_RESEARCH,
  JOINT_LABORATORY,
  TECHNOLOGY_TRANSFER,
  CONFERENCE,
  PUBLICATIONS,
  OTHER;

  @JsonCreator
  public static AgreementActivity of(String term) {
    return Terms.of(AgreementActivity.class, "activity", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
