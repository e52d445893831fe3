package noom.bench;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What happens when Bob joins the call in which Ann is, and leaves it again, in this order. */
enum JoinStep {
  ASKED("Bob asks to enter"),
  ENTERED("Bob is let in"),
  CALLED("Ann's offer is here"),
  CONNECTED("Bob is connected"),
  PICTURE("Bob sees Ann"),
  SHOWN("Ann sees Bob"),
  GONE("Bob's tile is gone");

  final String words;

  JoinStep(String words) {
    this.words = words;
  }

  /**
   * How long each step took in milliseconds: from Bob's submit on; the last, from his click on
   * Leave on.
   *
   * @param bob when what happened on Bob's page, by the names of {@code join.js}
   * @param ann the same of Ann's page, by the same clock
   * @throws AssertionError if a step has never happened
   */
  static Map<JoinStep, Double> times(Map<String, Double> bob, Map<String, Double> ann) {
    var times = new EnumMap<JoinStep, Double>(JoinStep.class);
    for (var step : values()) {
      var start = bob.get(step == GONE ? "left" : "submitted");
      times.put(step, tenths(step.checked(step.moment(bob, ann)) - start));
    }
    return times;
  }

  private Double moment(Map<String, Double> bob, Map<String, Double> ann) {
    return switch (this) {
      case SHOWN -> ann.get("picture");
      case GONE -> ann.get("gone");
      default -> bob.get(name().toLowerCase(Locale.ROOT));
    };
  }

  private double checked(Double moment) {
    if (moment == null) {
      throw new AssertionError("within 20 s it did not come to \"" + words + "\"");
    }
    return moment;
  }

  /** A page's clock is no finer. */
  private static double tenths(double milliseconds) {
    return Math.round(milliseconds * 10) / 10.0;
  }
}
