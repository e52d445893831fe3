package noom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which cores the servers and the load generator have for themselves (CPU affinity).
 *
 * @param server the core of the servers; negative if the system decides
 * @param load the core of the load generator
 */
record Cores(int server, int load) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Cores ANY = new Cores(-1, -1);

  /** Pins this process to a core, if there is another one for the servers. */
  static Cores pin() {
    var mine = allowed();
    if (mine.size() < 2 || !runs("taskset", "--version")) {
      return ANY;
    }
    var cores = new Cores(mine.get(0), mine.get(mine.size() - 1));
    var pid = Long.toString(ProcessHandle.current().pid());
    return runs("taskset", "-a", "-c", "-p", "" + cores.load, pid) ? cores : ANY;
  }

  /** The command, so that what it starts stays on the core of the servers. */
  List<String> forServer(List<String> command) {
    return server < 0
        ? command
        : Stream.concat(Stream.of("taskset", "-c", "" + server), command.stream()).toList();
  }

  /** Moves a process that runs already to the core of the servers, with all its threads. */
  void moveToServers(long pid) {
    if (server >= 0) {
      runs("taskset", "-a", "-c", "-p", "" + server, "" + pid);
    }
  }

  private static List<Integer> allowed() {
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(it -> it.startsWith("Cpus_allowed_list:"))
          .flatMap(it -> numbers(it.substring(it.indexOf(':') + 1).strip()))
          .toList();
    } catch (IOException noLinux) {
      return List.of();
    }
  }

  /** A list as Linux writes it: {@code 0-3,8}. */
  static Stream<Integer> numbers(String list) {
    return Stream.of(list.split(",")).flatMap(Cores::range);
  }

  private static Stream<Integer> range(String range) {
    var ends = range.split("-");
    var first = Integer.parseInt(ends[0]);
    return IntStream.rangeClosed(first, Integer.parseInt(ends[ends.length - 1])).boxed();
  }

  private static boolean runs(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException isNotThere) {
      return false;
    } catch (InterruptedException stop) {
      throw new BenchError("Stopped.", stop);
    }
  }

  @Override
  public String toString() {
    return server < 0
        ? "server and load share all cores, for there is no taskset or just one core"
        : "servers on core %d, load on core %d".formatted(server, load);
  }
}
