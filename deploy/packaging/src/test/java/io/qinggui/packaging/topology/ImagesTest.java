package io.qinggui.packaging.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.packaging.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How images are made, against what is started from them. */
class ImagesTest {

  @Test
  void an_image_starts_the_program_of_its_process_with_the_options_of_all() throws IOException {
    Topology topology = new Topology();

    assertThat(all(read("pom.xml"), "<jvmFlag>(.*?)</jvmFlag>"))
        .containsExactlyElementsOf(topology.javaOptions().stream().map(String::valueOf).toList());
    for (String process : topology.processes()) {
      String pom = read(module(topology.text(process, "artifact")) + "/pom.xml");
      assertThat(all(pom, "<image.name>(.*?)</image.name>")).containsExactly(process);
      assertThat(all(pom, "<image.main-class>(.*?)</image.main-class>"))
          .containsExactly(topology.text(process, "main-class"));
    }
  }

  @Test
  void an_image_has_no_user_that_may_do_everything() throws IOException {
    assertThat(all(read("pom.xml"), "<user>(.*?)</user>")).containsExactly("10001:10001");
    assertThat(all(read("pom.xml"), "<image.base>(.*?)</image.base>"))
        .allMatch(it -> it.matches("eclipse-temurin:25[\\d._]+-jre-\\w+"));
  }

  private static String module(String artifact) {
    return artifact.endsWith("-app") ? artifact.replace("-app", "-service/app") : artifact;
  }

  private static String read(String file) throws IOException {
    return Files.readString(Repository.path(file));
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(ImagesTest::first).toList();
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }
}
