package org.accord.kit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
  @Test
  void theDefaultOrderIsById() {
    assertEquals(" ORDER BY a.id", Order.DEFAULT.clause());
    assertEquals("((a.id > ?))", Order.DEFAULT.after(List.of(), "x").text());
  }

  @Test
  void aKeyIsFollowedByTheIdInItsDirection() {
    Order order = new Order("-title", List.of(new Order.Part("a.title", true)), true);
    assertEquals(" ORDER BY a.title DESC, a.id DESC", order.clause());
    assertEquals(
        "(a.title <= ? AND ((a.title < ?) OR (a.title = ? AND a.id < ?)))",
        order.after(List.of("t"), "x").text());
  }

  @Test
  void mixedDirectionsAreComparedKeyByKey() {
    Order order =
        new Order(
            "-kind,title",
            List.of(new Order.Part("a.kind", true), new Order.Part("a.title", false)),
            false);
    assertEquals(
        "(a.kind <= ? AND ((a.kind < ?) OR (a.kind = ? AND a.title > ?)"
            + " OR (a.kind = ? AND a.title = ? AND a.id > ?)))",
        order.after(List.of("k", "t"), "x").text());
  }
}
