package noom.workbench.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import noom.workbench.Options;
import noom.workbench.guard.Refused;
import noom.workbench.language.Language;
import noom.workbench.language.Messages;
import noom.workbench.token.Secret;

/**
 * What opens the console. It comes in the address that the terminal shows, and is kept in a cookie
 * from then on, which no script can read and no other site can make a browser send.
 */
record ClassKey(String secret) {
  static final String COOKIE = "class-key";

  /** An option, not for people: so the key stays the same when a server takes over after a save. */
  static final String OPTION = "class.key";

  private static final int UNTIL_THE_BROWSER_CLOSES = -1;

  static ClassKey of(Options options) {
    return new ClassKey(
        Optional.of(options.text(OPTION, "")).filter(Secret::isOne).orElseGet(Secret::next));
  }

  /** Compares in the same time, whatever is given. */
  private boolean is(String given) {
    return MessageDigest.isEqual(
        secret.getBytes(UTF_8), Objects.requireNonNullElse(given, "").getBytes(UTF_8));
  }

  /** Whether a key is in the address; then it must be the right one, and is kept. */
  boolean comesWith(Context request) {
    var given = request.queryParam("key");
    if (given == null) {
      return false;
    }
    require(request, given);
    request.cookie(cookie());
    return true;
  }

  private Cookie cookie() {
    return new Cookie(
        COOKIE,
        secret,
        Console.PATH,
        UNTIL_THE_BROWSER_CLOSES,
        true, // only over https, or to this machine
        true, // not for scripts
        null,
        SameSite.STRICT);
  }

  /** Answers 403 to a request or an upgrade without the cookie. */
  void require(Context request) {
    require(request, request.cookie(COOKIE));
  }

  private void require(Context request, String given) {
    if (!is(given)) {
      throw new Refused(403, Messages.of(Language.of(request)).get("console.stranger"));
    }
  }
}
