package noom.bench;

import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Servers that do the same, in turn, each with virtual users of its own. */
final class Comparison implements AutoCloseable {
  private final List<TestBed> testBeds = new ArrayList<>();
  private final Selector selector = Selector.open();

  private Comparison() throws IOException {}

  /**
   * Starts the servers, and then connects so many users to each: while a server starts, nobody
   * answers a ping.
   */
  static Comparison of(List<Server> servers, int users, Cores cores, Path logs) throws IOException {
    var comparison = new Comparison();
    try {
      for (var server : servers) {
        comparison.testBeds.add(TestBed.start(server, comparison.selector, cores, logs));
      }
      for (var testBed : comparison.testBeds) {
        testBed.growTo(users);
      }
      return comparison;
    } catch (IOException | RuntimeException failure) {
      comparison.close();
      throw failure;
    }
  }

  /** Runs the workload on each server in turn, again and again; returns the samples of each. */
  List<List<Sample>> rounds(int rounds, Workload workload) throws IOException {
    return rounds(rounds, testBed -> testBed.run(workload));
  }

  /** What is done with each server in a round. */
  @FunctionalInterface
  interface Run<S> {
    S with(TestBed testBed) throws IOException;
  }

  /** The same with something else than a workload alone. */
  <S> List<List<S>> rounds(int rounds, Run<S> run) throws IOException {
    var samples = testBeds.stream().map(it -> (List<S>) new ArrayList<S>()).toList();
    for (var round = 0; round < rounds; round++) {
      for (var i = 0; i < testBeds.size(); i++) {
        samples.get(i).add(run.with(testBeds.get(i)));
      }
    }
    return samples;
  }

  /** The only server, if there is no other. */
  TestBed first() {
    return testBeds.get(0);
  }

  @Override
  public void close() throws IOException {
    for (var testBed : testBeds) {
      testBed.close();
    }
    selector.close();
  }
}
