package noom.workbench.docs;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.ol;

import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A file, line by line; each has a number that can be linked to. */
final class SourcePage {
  private SourcePage() {}

  static DomContent content(Path file) {
    var lines = Sources.read(file).lines().toList();
    var all = each(IntStream.range(0, lines.size()).boxed().toList(), i -> line(lines, i));
    return main(ol(all)
            .withClass("source")
            .attr("data-language", Sources.language(file.getFileName().toString())))
        .withId(Shell.MAIN);
  }

  private static LiTag line(List<String> lines, int i) {
    var number = "" + (i + 1);
    return li(a(number).withHref("#L" + number), code(lines.get(i))).withId("L" + number);
  }
}
