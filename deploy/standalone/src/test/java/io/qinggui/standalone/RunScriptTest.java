package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run} in a project that is built, with a small program in the place of the large one. */
class RunScriptTest {

  private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

  @TempDir private Path home = Path.of("");

  private static final String SAID =
      """
      arguments [--empty, --data, a b]
      option of the project true
      option of one's own yes
      """;

  @Test
  void what_is_built_is_started_with_the_options_of_both() throws Exception {
    copyProject();

    assertThat(run("no", "--empty", "--data", "a b")).isEqualTo(SAID);
  }

  @Test
  void a_build_is_rehearsed_once_and_again_for_another_jdk() throws Exception {
    copyProject();

    String first = run("", "--empty", "--data", "a b");
    String second = run("", "--empty", "--data", "a b");

    assertThat(first).startsWith("Rehearsing a start").endsWith(SAID);
    assertThat(second).isEqualTo(SAID);
    assertThat(Files.readString(target().resolve("rehearsal.log"))).contains("[rehearse]");
    assertThat(target().resolve("qinggui-standalone.aot")).isNotEmptyFile();

    Files.writeString(target().resolve("rehearsed"), "another JDK");
    assertThat(run("", "--empty", "--data", "a b")).startsWith("Rehearsing").endsWith(SAID);
  }

  @Test
  void a_cache_that_fits_nothing_is_passed_over_without_a_word() throws Exception {
    copyProject();
    run("", "--empty");

    Files.writeString(target().resolve("qinggui-standalone.aot"), "torn");

    assertThat(run("", "--empty", "--data", "a b")).isEqualTo(SAID);
  }

  @Test
  void a_rehearsal_that_fails_is_told_and_not_tried_again() throws Exception {
    copyProject();
    Files.writeString(home.resolve("deploy/standalone/java-options"), "-Dfails=rehearse");

    String first = run("", "--empty");
    String second = run("", "--empty");

    assertThat(first).contains("The rehearsal failed").contains("arguments [--empty]");
    assertThat(second).doesNotContain("ehears").contains("arguments [--empty]");
  }

  private Path target() {
    return home.resolve("deploy/standalone/target");
  }

  private void copyProject() throws IOException {
    for (String each : List.of("run", "tools/find-jdk", "deploy/standalone/java-options")) {
      Files.createDirectories(home.resolve(each).getParent());
      Files.copy(PROJECT.resolve(each), home.resolve(each));
    }
    Files.createDirectories(target());
    writeProgram(target().resolve("qinggui-standalone.jar"));
    Files.writeString(target().resolve("built"), "");
  }

  private String run(String rehearsal, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("bash", home.resolve("run").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("QINGGUI_JAVA_OPTS", "-Down=yes");
    builder.environment().put("QINGGUI_REHEARSAL", rehearsal);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectErrorStream(true).start();
    String console = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(console).isZero();
    return console;
  }

  private static void writeProgram(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, SmallProgram.class.getName());
    String entry = SmallProgram.class.getName().replace('.', '/') + ".class";
    try (InputStream code =
            Objects.requireNonNull(
                RunScriptTest.class.getClassLoader().getResourceAsStream(entry));
        JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      jar.putNextEntry(new JarEntry(entry));
      code.transferTo(jar);
    }
  }
}
