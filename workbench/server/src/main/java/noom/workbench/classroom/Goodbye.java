package noom.workbench.classroom;

import java.util.Map;
import noom.workbench.language.Messages;
import noom.workbench.language.Sentence;

/** Why a connection has ended, in words (RFC 6455, section 7.4.1). */
final class Goodbye {
  /** The instructor wants it so; the page does not come back by itself. */
  static final int LET_GO = 4003;

  private Goodbye() {}

  static Sentence inWords(int code, String reason) {
    return switch (code) {
      case 1000, 1001, 1005 -> new Sentence("left.page");
      case 1006 -> new Sentence("left.broken");
      case LET_GO -> new Sentence("left.let.go");
      default ->
          reason == null || reason.isBlank()
              ? new Sentence("left.code", Map.of("code", code))
              : new Sentence("left.reason", Map.of("code", code, "reason", ours(code, reason)));
    };
  }

  /** The sentence that pages have for a reason of ours; else the reason as a stranger wrote it. */
  private static Object ours(int code, String reason) {
    var key = "close." + code;
    return Messages.ENGLISH.get(key).equals(reason) ? new Sentence(key) : reason;
  }
}
