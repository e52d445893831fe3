package noom.step08;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import noom.step04.Socket;

/** What was sent to a socket of late, and may not have arrived: of a bounded time and size. */
final class History {
  static final Duration LONGEST = Duration.ofMinutes(2);
  static final int MOST = 64 * 1024; // characters

  private final Deque<Sent> recent = new ArrayDeque<>(1);
  private int characters;
  private long forgotten; // the offset of the last that was dropped

  /** That of this socket: always the same one. */
  static History of(Socket socket) {
    return socket.notes.get(History.class, History::new);
  }

  void add(Sent sent) {
    recent.add(sent);
    characters += sent.text().length();
    while (characters > MOST || sent.nanos() - recent.peek().nanos() > LONGEST.toNanos()) {
      var oldest = recent.remove();
      characters -= oldest.text().length();
      forgotten = oldest.offset();
    }
  }

  /** What came after this one; empty, if not all of that is known any more. */
  Optional<List<String>> after(long offset) {
    return offset < forgotten
        ? Optional.empty()
        : Optional.of(recent.stream().filter(it -> it.offset() > offset).map(Sent::text).toList());
  }
}
