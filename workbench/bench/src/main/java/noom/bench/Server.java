package noom.bench;

import java.util.List;

/**
 * A server that is compared with others: a system under test.
 *
 * @param command starts it; it listens on the port that the environment names, and shares the Redis
 *     that stands there, if there is one
 * @param sharing how many of it share a Redis; zero if it is alone, and has none
 * @param quiet how many more share it, to which nobody is connected
 */
record Server(String name, List<String> command, Protocol protocol, int sharing, int quiet) {
  Server(String name, List<String> command, Protocol protocol) {
    this(name, command, protocol, 0, 0);
  }

  /** So many of it with one Redis, and users on all of them. */
  Server sharing(int count) {
    return new Server(name + ", servers: " + count, command, protocol, count, 0);
  }

  /** The same, and so many more without users. */
  Server besideQuiet(int count) {
    return new Server(name, command, protocol, sharing, count);
  }

  /** One of several. */
  Server numbered(int number) {
    return new Server(name + " " + number, command, protocol, sharing, quiet);
  }
}
