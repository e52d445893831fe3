package noom.bench;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * What things cost on one core of this machine, in µs, and in bytes.
 *
 * @param speak what a message costs the server to which its sender is connected, apart from the
 *     rest
 * @param apply what each server does for an entry of the log
 * @param deliver what a delivery costs, in a room of a few
 * @param write what Redis does to keep an entry
 * @param read what Redis does to give an entry to one server
 * @param bytesWritten of an entry
 * @param bytesRead of it, by each server
 */
record Costs(
    double speak,
    double apply,
    double deliver,
    double write,
    double read,
    double bytesWritten,
    double bytesRead) {

  /** How many entries a second one Redis takes, for so many servers, with all of its core. */
  double entriesPerSecond(int servers) {
    return 1e6 / (write + servers * read);
  }

  Table table() {
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("speak", speak);
    numbers.put("apply", apply);
    numbers.put("deliver", deliver);
    numbers.put("Redis: write", write);
    numbers.put("read", read);
    numbers.put("entries/s, 2 servers", entriesPerSecond(2));
    numbers.put("bytes written", bytesWritten);
    numbers.put("bytes read", bytesRead);
    var bar = Summary.of("µs", 0, List.of(apply));
    return Metrics.table(
        "µs of a core", List.of(new Metrics("one message in step 09", bar, numbers)));
  }
}
