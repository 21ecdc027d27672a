package org.accord.trade.instrument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import org.accord.facts.Terms;

/// What sort of instrument it is.
public enum InstrumentKind {
  TREATY(Form.DOCUMENT),
  AGREEMENT(Form.DOCUMENT),
  MEMORANDUM(Form.DOCUMENT),
  STRATEGY(Form.DOCUMENT),
  ROADMAP(Form.DOCUMENT),
  PLAN(Form.DOCUMENT),
  PROGRAMME(Form.DOCUMENT),
  PACKAGE(Form.DOCUMENT),
  CREDIT_LINE(Form.DOCUMENT),
  PROPOSAL(Form.DOCUMENT),
  INITIATIVE(Form.DOCUMENT),
  DECLARATION(Form.DOCUMENT),
  STATEMENT(Form.DOCUMENT),
  DECISION(Form.DOCUMENT),
  PROTOCOL(Form.DOCUMENT),
  DIRECTIVE(Form.ACT),
  DECREE(Form.ACT),
  RESOLUTION(Form.ACT),
  COMMITTEE(Form.BODY),
  COMMISSION(Form.BODY),
  COUNCIL(Form.BODY),
  WORKING_GROUP(Form.BODY),
  COMMITTEE_MEETING(Form.MEETING),
  COMMISSION_MEETING(Form.MEETING),
  COUNCIL_MEETING(Form.MEETING),
  WORKING_GROUP_MEETING(Form.MEETING);

  /// What the kinds have in common: a document of several parties, an act of one authority, a
  /// standing body, a meeting of one.
  public enum Form {
    DOCUMENT,
    ACT,
    BODY,
    MEETING;

    @JsonCreator
    public static Form of(String term) {
      return Terms.of(Form.class, "form", term);
    }

    @JsonValue
    public String term() {
      return Terms.term(this);
    }
  }

  private final Form form;

  InstrumentKind(Form form) {
    this.form = form;
  }

  public Form form() {
    return form;
  }

  @JsonCreator
  public static InstrumentKind of(String term) {
    return Terms.of(InstrumentKind.class, "kind", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  /// The kinds of a form, as terms.
  static List<String> of(Form form) {
    return Arrays.stream(values())
        .filter(kind -> kind.form == form)
        .map(InstrumentKind::term)
        .toList();
  }
}
