package noom.step08;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client that comes back has missed, and how much of it is kept. */
class HistoryTest {
  private final History history = new History();
  private long offset;
  private Duration now = Duration.ZERO;

  private void send(String text, String... receivers) {
    history.add(new Sent(++offset, now.toNanos(), text, List.of(receivers)));
  }

  @Test
  void eachHasMissedWhatWasSentToItAfterItsLastOffset() {
    send("one", "Ann", "Bob");
    send("two", "Ann");
    send("three", "Ann", "Bob");

    assertThat(history.missed("Bob", 1)).contains(List.of("three"));
    assertThat(history.missed("Ann", 1)).contains(List.of("two", "three"));
    assertThat(history.missed("Cho", 0)).contains(List.of());
  }

  @Test
  void oneMayMissSoMuchAndNoMore() {
    send("x".repeat(History.MOST_MISSED), "Ann", "Bob");
    send("y", "Bob");

    assertThat(history.missed("Ann", 0)).isPresent();
    assertThat(history.missed("Bob", 0)).isEmpty();
    assertThat(history.missed("Bob", 1)).contains(List.of("y"));
  }

  @Test
  void whoHasMissedNothingIsKnownHoweverLongTheOthersTalk() {
    send("hi", "Ann");
    now = now.plus(History.LONGEST).plusNanos(1);
    send("still here?", "Bob");

    assertThat(history.missed("Ann", 1)).contains(List.of());
  }

  @Test
  void whatIsTooOldIsForgotten() {
    send("hi", "Ann");
    now = now.plus(History.LONGEST);
    send("just in time", "Bob");
    assertThat(history.missed("Ann", 0)).contains(List.of("hi"));

    now = now.plusNanos(1);
    send("too late", "Bob");
    assertThat(history.missed("Ann", 0)).contains(List.of());
  }

  @Test
  void whenAllOfItIsTooMuchNobodyIsToldHalfOfIt() {
    send("hi", "Ann"); // three, with its receiver
    send("x".repeat(History.LARGEST - 4), "Bob");
    assertThat(history.missed("Ann", 0)).contains(List.of("hi"));

    send("", "Bob");
    assertThat(history.missed("Ann", 0)).isEmpty();
    assertThat(history.missed("Ann", 1)).contains(List.of());
  }
}
