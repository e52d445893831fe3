package noom.workbench.docs;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** A language in which lessons are written. What stands around them is English. */
enum Language {
  ENGLISH("en", "README.md"),
  KOREAN("ko", "README.ko.md");

  /** As {@code ?lang=} and {@code <html lang>} have it. */
  private final String code;

  private final String file;

  Language(String code, String file) {
    this.code = code;
    this.file = file;
  }

  String code() {
    return code;
  }

  /** The name of a lesson's text. */
  String file() {
    return file;
  }

  /** What the address asks for, else what the browser likes best of these, else English. */
  static Language of(Context request) {
    return named(request.queryParam("lang")).or(() -> liked(request)).orElse(ENGLISH);
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

  /** In which language a lesson's text of this name is. */
  static Language ofFile(String name) {
    return Stream.of(values()).filter(it -> it.file.equals(name)).findFirst().orElseThrow();
  }
}
