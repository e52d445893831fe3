package noom.workbench.classroom;

/** Why a connection has ended, in words (RFC 6455, section 7.4.1). */
final class Goodbye {
  /** The instructor wants it so; the page does not come back by itself. */
  static final int LET_GO = 4003;

  private Goodbye() {}

  static String inWords(int code, String reason) {
    return switch (code) {
      case 1000, 1001, 1005 -> "left the page";
      case 1006 -> "the connection broke off";
      case LET_GO -> "was let go";
      default ->
          reason == null || reason.isBlank() ? "closed with " + code : reason + " (" + code + ")";
    };
  }
}
