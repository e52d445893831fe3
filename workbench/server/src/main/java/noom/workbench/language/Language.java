package noom.workbench.language;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** A language in which lessons are written, and in which their pages speak. */
public enum Language {
  ENGLISH("en", "English", "README.md", "hints.md", "messages.properties"),
  KOREAN("ko", "한국어", "README.ko.md", "hints.ko.md", "messages_ko.properties");

  /** As {@code ?lang=}, the cookie of the switch and {@code <html lang>} have it. */
  private static final String PARAMETER = "lang";

  private final String code;
  private final String ownName;
  private final String lesson;
  private final String hints;
  private final String messages;

  Language(String code, String ownName, String lesson, String hints, String messages) {
    this.code = code;
    this.ownName = ownName;
    this.lesson = lesson;
    this.hints = hints;
    this.messages = messages;
  }

  public String code() {
    return code;
  }

  /** What those who speak it call it. */
  public String ownName() {
    return ownName;
  }

  /** The name of the file that holds a lesson's text. */
  public String lesson() {
    return lesson;
  }

  /** The name of the file that holds the hints of an exercise. */
  public String hints() {
    return hints;
  }

  /** The name of the file that holds the sentences of a module's interface. */
  String messages() {
    return messages;
  }

  /**
   * What the address asks for; else what somebody chose before, in this browser; else what the
   * browser likes best of these; else English.
   */
  public static Language of(Context request) {
    return named(request.queryParam(PARAMETER))
        .or(() -> named(request.cookie(PARAMETER)))
        .or(() -> liked(request))
        .orElse(ENGLISH);
  }

  /** The query of another address in which the same language is asked for; "" if none is. */
  public static String asked(Context request) {
    return named(request.queryParam(PARAMETER)).map(it -> "?lang=" + it.code).orElse("");
  }

  /** That of {@code -Dlang=}, else of the system, else English. */
  public static Language ofTerminal() {
    var system = Locale.getDefault().getLanguage();
    return named(System.getProperty(PARAMETER, system)).orElse(ENGLISH);
  }

  private static Optional<Language> named(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /**
   * Not asked of the servlet, which would name the language of this machine where none is liked.
   */
  private static Optional<Language> liked(Context request) {
    var languages = new QuotedQualityCSV();
    Optional.ofNullable(request.header(Header.ACCEPT_LANGUAGE)).ifPresent(languages::addValue);
    return languages.getValues().stream()
        .map(it -> Locale.forLanguageTag(it).getLanguage())
        .flatMap(it -> named(it).stream())
        .findFirst();
  }

  /** Tells the browser, and caches on the way, in which language the answer is. */
  public void label(Context answer) {
    answer.header(Header.CONTENT_LANGUAGE, code);
    answer.res().addHeader(Header.VARY, Header.ACCEPT_LANGUAGE);
    answer.res().addHeader(Header.VARY, Header.COOKIE);
  }

  /** In which language a lesson's text of this name is. */
  public static Language ofLesson(String name) {
    return Stream.of(values()).filter(it -> it.lesson.equals(name)).findFirst().orElseThrow();
  }
}
