package org.accord.trade.permit;

import java.util.List;
import java.util.stream.Stream;
import org.accord.kit.format.Component;
import org.accord.kit.format.Dataflow;
import org.accord.trade.observation.TradeComponents;

/// The reported counts of permits as an SDMX dataflow. Sources may give several of the same, so the
/// record itself is a dimension.
public final class PermitCountDataflow {
  private static final TradeComponents<PermitCountView> COMMON = new TradeComponents<>();

  public static final Dataflow<PermitCountView> DATAFLOW =
      new Dataflow<>(
          "PERMIT_COUNTS",
          "Reported counts of permits",
          List.of(
              Component.text("HOLDER", "Those who are counted", PermitCountView::holder),
              Component.text(
                  "HOLDER_TERRITORY",
                  "Where they are",
                  TradeComponents.orNone(PermitCountView::holderTerritory)),
              Component.text("PRODUCT", "Product", PermitCountView::product),
              Component.text("MARKET", "To where the goods may go", PermitCountView::market),
              Component.text(
                  "REPORTED_STATUS",
                  "The status that is counted, as it is reported",
                  TradeComponents.orNone(PermitCountView::reportedStatus)),
              COMMON.unit(PermitCountView::unit),
              Component.<PermitCountView>text(
                      "RECORD", "Id of the record", view -> view.id().toString())
                  .whichIsUnique(),
              COMMON.time(_ -> null, PermitCountView::observedOn)),
          COMMON.value(PermitCountView::count),
          Stream.of(
                  List.of(
                      COMMON.status(PermitCountView::count, _ -> null),
                      COMMON.qualifier(PermitCountView::qualifier),
                      COMMON.fact(PermitCountView::key),
                      Component.<PermitCountView>text(
                          "HS_CODES",
                          "Codes of the Harmonized System",
                          view ->
                              view.hsCodes().isEmpty() ? null : String.join(";", view.hsCodes()))),
                  COMMON.source(PermitCountView::source),
                  List.of(
                      COMMON.confidence(PermitCountView::confidence),
                      COMMON.note(PermitCountView::note)))
              .flatMap(List::stream)
              .toList());

  private PermitCountDataflow() {}
}
