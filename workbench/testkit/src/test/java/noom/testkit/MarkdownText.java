package noom.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** A file in Markdown, section by section; it begins with a heading. */
record MarkdownText(Path file, List<MarkdownSection> sections) {
  /** Code in which words are drawn or explained, and so translated. */
  static final Set<String> WITH_WORDS = Set.of("text", "mermaid");

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

  static MarkdownText read(Path file) {
    var markdown = Io.in(() -> Files.readString(file)).replace("\r\n", "\n");
    var nodes = new ArrayList<Node>();
    for (var it = PARSER.parse(markdown).getFirstChild(); it != null; it = it.getNext()) {
      nodes.add(it);
    }
    return new MarkdownText(file, sections(nodes, markdown.lines().toList()));
  }

  private static List<MarkdownSection> sections(List<Node> nodes, List<String> lines) {
    var anchors = IdGenerator.builder().build();
    var starts =
        IntStream.range(0, nodes.size())
            .filter(i -> nodes.get(i) instanceof Heading)
            .boxed()
            .toList();
    var sections = new ArrayList<MarkdownSection>();
    for (int i = 0; i < starts.size(); i++) {
      var end = i + 1 < starts.size() ? starts.get(i + 1) : nodes.size();
      sections.add(section(nodes.subList(starts.get(i), end), lines, anchors));
    }
    return sections;
  }

  private static MarkdownSection section(
      List<Node> nodes, List<String> lines, IdGenerator anchors) {
    var heading = (Heading) nodes.get(0);
    var title = PLAIN.render(heading).strip();
    var wordless =
        new MarkdownSection(heading.getLevel(), title, anchors.generateId(title), nodes, "");
    return wordless.withProse(prose(wordless, lines));
  }

  private static String prose(MarkdownSection section, List<String> lines) {
    var prose = new TreeSet<Integer>();
    section.nodes().stream().flatMap(MarkdownText::linesOf).forEach(prose::add);
    section
        .all(FencedCodeBlock.class)
        .filter(it -> !WITH_WORDS.contains(it.getInfo()))
        .flatMap(MarkdownText::linesOf)
        .forEach(prose::remove);
    return prose.stream().map(lines::get).collect(Collectors.joining("\n"));
  }

  private static Stream<Integer> linesOf(Node node) {
    return node.getSourceSpans().stream().map(SourceSpan::getLineIndex);
  }

  /** The place of a section among all, by the anchor that finds it; -1 if none has it. */
  int indexOf(String anchor) {
    return sections.stream().map(MarkdownSection::anchor).toList().indexOf(anchor);
  }
}
