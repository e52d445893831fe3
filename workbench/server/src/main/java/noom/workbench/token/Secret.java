package noom.workbench.token;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** 128 bits that nobody can guess, as text that fits into an address. */
public final class Secret {
  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  public static String next() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether this may be one. */
  public static boolean isOne(String text) {
    return text != null && FORM.matcher(text).matches();
  }
}
