package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import noom.step02.Step02;

/** How fast what one says reaches many, with our servers and with those of the courses. */
final class Fanout {
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;
  private static final double SECONDS = 0.5;
  private static final List<Integer> IN_FLIGHT = List.of(4, 1, 16);
  private static final String WHAT =
      "Fan-out: deliveries per second, median of %d rounds after %d to warm up; %s";

  private final Cores cores = Cores.share();
  private final Path logs;
  private final List<Contender> texts;

  private Fanout(Path target) throws IOException {
    logs = target.resolve("fanout");
    var node = Node.install(target.resolveSibling("node"), target.resolve("node"));
    texts =
        List.of(
            node.contender("ws, text", "ws-text.js", new PlainText()),
            Java.contender("step02", Step02.class, new PlainText()),
            Java.contender("floor, each", Floor.class, new PlainText(), "each"),
            Java.contender("floor, together", Floor.class, new PlainText(), "together"));
  }

  static Result run(Path target) throws IOException {
    var conditions = Conditions.now();
    var fanout = new Fanout(target);
    var tables = List.of(fanout.throughput(fanout.texts, 1000));
    return new Result(WHAT.formatted(ROUNDS, WARM_UPS, fanout.cores), conditions, tables);
  }

  private Table throughput(List<Contender> contenders, int listeners) throws IOException {
    var rows = new ArrayList<Throughput>();
    try (var comparison = Comparison.of(contenders, listeners, cores, logs)) {
      for (var inFlight : IN_FLIGHT) {
        var samples = comparison.rounds(WARM_UPS + ROUNDS, Go.inFlight(inFlight, SECONDS));
        IntStream.range(0, contenders.size())
            .mapToObj(
                i ->
                    Throughput.of(
                        contenders.get(i).name(),
                        listeners,
                        inFlight,
                        WARM_UPS,
                        samples.get(i),
                        i == 0 ? null : samples.get(0)))
            .forEach(rows::add);
      }
    }
    return new Table(Throughput.HEAD, rows);
  }
}
