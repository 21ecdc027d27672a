package org.accord.kit.writing;

import jakarta.inject.Singleton;
import org.accord.kit.listing.Lists;
import org.accord.kit.record.History;
import org.accord.kit.record.Records;

/// What the resources of kept records answer with.
@Singleton
public class Answers {
  final Lists lists;
  final Records records;
  final History history;
  final Desk desk;

  Answers(Lists lists, Records records, History history, Desk desk) {
    this.lists = lists;
    this.records = records;
    this.history = history;
    this.desk = desk;
  }
}
