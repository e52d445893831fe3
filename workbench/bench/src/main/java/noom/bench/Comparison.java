package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Servers that do the same, in turn, each with a crowd of its own. */
final class Comparison implements AutoCloseable {
  private final List<Stand> stands = new ArrayList<>();

  /** Starts the servers, and lets a crowd of this size in to each. */
  static Comparison of(List<Contender> contenders, int listeners, Cores cores, Path logs)
      throws IOException {
    var comparison = new Comparison();
    try {
      for (var contender : contenders) {
        var stand = Stand.open(contender, cores, logs);
        comparison.stands.add(stand);
        stand.growTo(listeners);
      }
      return comparison;
    } catch (IOException | RuntimeException failure) {
      comparison.close();
      throw failure;
    }
  }

  /** Lets each have its turn, again and again; returns the samples of each. */
  List<List<Sample>> rounds(int rounds, Go go) throws IOException {
    var samples = stands.stream().map(it -> (List<Sample>) new ArrayList<Sample>()).toList();
    for (var round = 0; round < rounds; round++) {
      for (var i = 0; i < stands.size(); i++) {
        samples.get(i).add(stands.get(i).run(go));
      }
    }
    return samples;
  }

  List<Stand> stands() {
    return stands;
  }

  @Override
  public void close() throws IOException {
    for (var stand : stands) {
      stand.close();
    }
  }
}
