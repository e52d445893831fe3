package noom.step09;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assumptions.abort;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;

/** Tests of steps 04 to 08 that say nothing about two servers, and why. */
final class LeftOut {
  private static final String RECOVERY = "only the server that a client was on keeps its place";

  static final Map<String, String> REASONS =
      Map.ofEntries(
          entry(
              "withoutAnIdThereIsNoAnswerButToAMistake",
              "what is refused at once does not wait for what is on its way through the log"),
          entry(
              "oneEveryoneARoomAndAllButOneCanBeTold",
              "what no entry has caused a server says to its own people only"),
          entry(
              "middlewareMayRefuseAndThenNothingHasChanged",
              "it adds a rule to one of the servers; all must have the same"),
          entry(
              "whenTheServerStopsNobodySeemsToLeave",
              "those on the server that stays shall hear who is gone"),
          entry("afterABreakAClientHearsWhatItHasMissedUnderTheSameNameInTheSameRooms", RECOVERY),
          entry("aPlaceIsRecoveredOnlyOnce", RECOVERY));

  private LeftOut() {}

  static void skip(Method test) {
    Optional.ofNullable(REASONS.get(test.getName())).ifPresent(LeftOut::because);
  }

  private static void because(String reason) {
    abort("Not on two servers: " + reason);
  }
}
