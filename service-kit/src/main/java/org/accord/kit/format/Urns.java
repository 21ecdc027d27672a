package org.accord.kit.format;

/// The names by which SDMX artefacts refer to each other.
final class Urns {
  static final String CONCEPTS = "CONCEPTS";
  private static final String MODEL = "urn:sdmx:org.sdmx.infomodel.";

  private Urns() {}

  static String dataflow(String id) {
    return MODEL + "datastructure.Dataflow=" + Dataflow.reference(id);
  }

  static String structure(String id) {
    return MODEL + "datastructure.DataStructure=" + Dataflow.reference(id);
  }

  static String concept(String id) {
    return MODEL + "conceptscheme.Concept=" + Dataflow.reference(CONCEPTS) + "." + id;
  }

  static String codelist(String id) {
    return MODEL + "codelist.Codelist=" + Dataflow.reference(id);
  }
}
