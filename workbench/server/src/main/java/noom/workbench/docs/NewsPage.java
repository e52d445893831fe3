package noom.workbench.docs;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.join;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static java.util.stream.Collectors.joining;

import j2html.tags.DomContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import noom.workbench.language.Messages;

/**
 * What a step adds to the one below it, made from its sources: file by file, how long it is, what
 * it says of itself, what it takes from below, and which names of the lesson stand in it.
 */
record NewsPage(Messages words, String step, Path module, Sources sources) {
  private static final Pattern DOC = Pattern.compile("/\\*\\*[\\s*]*(.*?)\\s*\\*/", Pattern.DOTALL);
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?noom\\.(\\w+)\\.(?:\\w+\\.)*([A-Z]\\w*)");
  private static final Pattern JS_IMPORT =
      Pattern.compile("(?m)^(?:import|export) .*? ?from \"/(\\w+)/(?:.*/)?(\\S+)\"");
  private static final Pattern NAME = Pattern.compile("`([A-Za-z][A-Za-z0-9]{2,})[`(.]");

  DomContent content() {
    var files = Sources.below(module.resolve("src/main"), ".java", ".js", ".css");
    var head =
        tr(
            each(
                List.of("file", "lines", "what", "below", "lesson"),
                it -> th(words.get("news." + it))));
    return main(
            p(sum(files)), div(table(thead(head), tbody(each(files, this::row)))).withClass("wide"))
        .withId(Shell.MAIN)
        .withClass("text news");
  }

  private String sum(List<Path> files) {
    var counts =
        Stream.of("java", "js", "css")
            .map(
                kind ->
                    words.get(
                        "news.count", Map.of("lines", lines(files, "." + kind), "kind", kind)))
            .collect(joining(", "));
    return words.get("news.sum", Map.of("step", step, "counts", counts));
  }

  private static long lines(List<Path> files, String ending) {
    return files.stream()
        .filter(it -> it.toString().endsWith(ending))
        .mapToLong(it -> Sources.read(it).lines().count())
        .sum();
  }

  private DomContent row(Path file) {
    var source = Sources.read(file);
    return tr(
        td(a(file.getFileName().toString()).withHref(sources.page(file))),
        td("" + source.lines().count()).attr("data-unit", words.get("news.unit")),
        td(firstSentence(source)),
        td(String.join(", ", fromBelow(source))).attr("data-before", words.get("news.from")),
        td(names(source)));
  }

  /** Of the first comment that documents something. */
  static String firstSentence(String source) {
    var doc = DOC.matcher(source);
    var text = doc.find() ? doc.group(1) : "";
    return text.replaceAll("\\s*\\n\\s*\\*\\s*", " ")
        .replaceAll("\\{@\\w+ #?([^}]*)\\}", "$1")
        .replaceFirst("(?s)(.*?\\.)(?: |<|$).*", "$1");
  }

  /** {@code step04 Rooms}: of Java, what is imported; of JavaScript, from which file. */
  static Set<String> fromBelow(String source) {
    var used = new TreeSet<String>();
    Stream.of(IMPORT, JS_IMPORT)
        .map(it -> it.matcher(source))
        .flatMap(Matcher::results)
        .forEach(it -> used.add(it.group(1) + " " + it.group(2)));
    return used;
  }

  private DomContent names(String source) {
    var lesson = Sources.read(module.resolve(words.language().lesson()));
    var code = source.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*|\\b(null|true|false)\\b", "");
    var names = new TreeSet<String>();
    NAME.matcher(lesson)
        .results()
        .map(it -> it.group(1))
        .filter(it -> Pattern.compile("\\b" + it + "\\b").matcher(code).find())
        .forEach(names::add);
    return each(names, it -> join(code(it), " "));
  }
}
