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

  @TempDir private static Path home = Path.of("");

  @Test
  void what_is_built_is_started_with_the_options_of_both() throws Exception {
    copyProject();

    assertThat(run("--empty", "--data", "a b"))
        .isEqualTo(
            """
            arguments [--empty, --data, a b]
            option of the project true
            option of one's own yes
            """);
  }

  private static void copyProject() throws IOException {
    for (String each : List.of("run", "tools/find-jdk", "deploy/standalone/java-options")) {
      Files.createDirectories(home.resolve(each).getParent());
      Files.copy(PROJECT.resolve(each), home.resolve(each));
    }
    Path target = Files.createDirectories(home.resolve("deploy/standalone/target"));
    writeProgram(target.resolve("qinggui-standalone.jar"));
    Files.writeString(target.resolve("built"), "");
  }

  private static String run(String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("bash", home.resolve("run").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("QINGGUI_JAVA_OPTS", "-Down=yes");
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
