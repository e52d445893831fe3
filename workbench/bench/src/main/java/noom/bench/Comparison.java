package noom.bench;

import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Servers that do the same, in turn, each with a crowd of its own. */
final class Comparison implements AutoCloseable {
  private final List<Stand> stands = new ArrayList<>();
  private final Selector selector = Selector.open();

  private Comparison() throws IOException {}

  /** Starts the servers, and lets a crowd of this size in to each. */
  static Comparison of(List<Contender> contenders, int listeners, Cores cores, Path logs)
      throws IOException {
    var comparison = new Comparison();
    try {
      for (var contender : contenders) {
        var stand = comparison.add(contender, cores, logs);
        stand.growTo(listeners);
      }
      return comparison;
    } catch (IOException | RuntimeException failure) {
      comparison.close();
      throw failure;
    }
  }

  private Stand add(Contender contender, Cores cores, Path logs) throws IOException {
    var stand = Stand.open(contender, selector, cores, logs);
    stands.add(stand);
    return stand;
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

  /** The only server, if there is no other. */
  Stand first() {
    return stands.get(0);
  }

  @Override
  public void close() throws IOException {
    for (var stand : stands) {
      stand.close();
    }
    selector.close();
  }
}
