package noom.bench;

import java.util.List;

/** A line of a table. */
interface Row {
  String name();

  /** What stands behind the name. */
  List<String> cells();

  /** The number that a chart shows; null if this is none for a chart. */
  Summary bar();
}
