package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How large a crowd may be until one in twenty waits longer than 250 ms, with 4 in flight. */
record Capacity(Cores cores, Path logs, Limit limit) {
  private static final double MILLIS = 250;
  private static final double GROWTH = 1.25;
  private static final int FIRST = 500;
  private static final int TRIES = 3;
  private static final Go GO = Go.inFlight(4, 1.5);

  Table of(List<Contender> contenders) throws IOException {
    var rows = new ArrayList<Facts>();
    for (var contender : contenders) {
      try (var comparison = Comparison.of(List.of(contender), FIRST, cores, logs)) {
        rows.add(facts(contender.name(), largest(comparison.first())));
      }
    }
    return Facts.table("listeners at p95 <= 250 ms, 4 in flight", rows);
  }

  private int largest(Stand stand) throws IOException {
    var largest = 0;
    for (var size = FIRST; largest < limit.connections(); size = next(size)) {
      stand.growTo(size);
      if (!isSoon(stand)) {
        return largest;
      }
      largest = size;
    }
    return largest;
  }

  private int next(int size) {
    return (int) Math.min(size * GROWTH, limit.connections());
  }

  /** One good try is enough: others use this machine too. */
  private static boolean isSoon(Stand stand) throws IOException {
    for (var i = 0; i < TRIES; i++) {
      if (stand.run(GO).p95() <= MILLIS) {
        return true;
      }
    }
    return false;
  }

  private Facts facts(String name, double largest) {
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("listeners", largest);
    numbers.put("limit", (double) limit.connections());
    return new Facts(name, Part.of("listeners", 0, List.of(largest)), numbers);
  }
}
