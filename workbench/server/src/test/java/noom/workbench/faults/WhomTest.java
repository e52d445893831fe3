package noom.workbench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WhomTest {
  @Test
  void someAreThoseWhoAreNamed() {
    var ann = Whom.one("ann", "Ann");

    assertThat(ann.includes("ann")).isTrue();
    assertThat(ann.includes("bob")).isFalse();
  }

  @Test
  void nobodyIsNotEveryone() {
    assertThat(new Whom(Whom.Kind.ROOM, Set.of(), "lobby").includes("ann")).isFalse();
    assertThat(Whom.everyone().includes("ann")).isTrue();
  }
}
