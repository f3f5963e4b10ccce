package io.qinggui.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A link to a file that was moved is found here, not by a reader. */
class LinksTest {

  private static final String ELSEWHERE = "[a-z][a-z0-9+.-]*:.*";

  @Test
  void every_relative_link_leads_to_a_file_of_this_repository() throws IOException {
    List<String> broken = new ArrayList<>();
    int seen = 0;
    for (Path file : Repository.markdown()) {
      List<String> targets = relativeTargets(file);
      seen += targets.size();
      targets.stream()
          .filter(it -> !Files.exists(place(file, it)))
          .forEach(it -> broken.add(Repository.ROOT.relativize(file) + " → " + it));
    }
    assertThat(broken).isEmpty();
    assertThat(seen).isGreaterThan(50);
  }

  @Test
  void every_link_to_a_section_leads_to_its_heading() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path file : Repository.markdown()) {
      for (String target : relativeTargets(file)) {
        int hash = target.indexOf('#');
        Path place = place(file, target);
        if (hash >= 0
            && Files.isRegularFile(place)
            && !Markdown.read(place).anchors().contains(target.substring(hash + 1))) {
          broken.add(Repository.ROOT.relativize(file) + " → " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static List<String> relativeTargets(Path file) throws IOException {
    return Markdown.read(file).targets().stream().filter(it -> !it.matches(ELSEWHERE)).toList();
  }

  /** The file itself when only a section is named. */
  private static Path place(Path file, String target) {
    String path = URLDecoder.decode(target.replaceFirst("#.*", ""), StandardCharsets.UTF_8);
    return path.isEmpty() ? file : file.resolveSibling(path).normalize();
  }
}
