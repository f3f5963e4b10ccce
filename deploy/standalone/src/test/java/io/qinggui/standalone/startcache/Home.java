package io.qinggui.standalone.startcache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A built project as {@code ./run} finds it, with a small program in the place of the large one.
 */
final class Home {

  private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
  private static final FileTime BUILT = FileTime.from(Instant.parse("2026-01-05T10:00:00Z"));
  private static final String PREFIX = "start-cache-";

  private final Path root;
  private final Path target;

  Home(Path root) throws IOException {
    this.root = root;
    this.target = Files.createDirectories(root.resolve("deploy/standalone/target"));
    Files.createDirectories(root.resolve("tools"));
    for (String each :
        List.of("run", "tools/start-cache", "tools/find-jdk", "deploy/standalone/java-options")) {
      Files.copy(PROJECT.resolve(each), root.resolve(each));
    }
    Files.createDirectories(target.resolve("lib"));
    Files.writeString(target.resolve("built"), "");
    writeProgram();
    builtAt(BUILT);
  }

  /** What a start leaves: its console, and whether the program's class came out of a cache. */
  record Start(String console, boolean fromCache) {}

  Start start(Map<String, String> environment, String... options) throws Exception {
    Path loaded = root.resolve("loaded.txt");
    ProcessBuilder builder = command(environment);
    builder
        .environment()
        .put(
            "QINGGUI_JAVA_OPTS",
            "-Xlog:class+load:file=" + loaded + " " + String.join(" ", options));
    Process process = builder.redirectErrorStream(true).start();
    String console = read(process);
    try (Stream<String> lines = Files.lines(loaded)) {
      String line =
          lines.filter(each -> each.contains(SmallProgram.class.getName())).findFirst().orElse("");
      return new Start(console, line.contains("shared objects file"));
    }
  }

  /** A start without options of its own, as most are. */
  String plainStart() throws Exception {
    return read(command(Map.of()).redirectErrorStream(true).start());
  }

  /** As the program asks for it; the process' standard input is what keeps it going. */
  Process startMaking(Map<String, String> environment) throws IOException {
    return command(environment, "make-start-cache").start();
  }

  void make() throws Exception {
    Process maker = startMaking(Map.of());
    assertThat(maker.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(caches()).hasSize(1);
  }

  List<Path> caches() throws IOException {
    List<Path> workshops = workshops();
    return inTarget(PREFIX).stream().filter(each -> !workshops.contains(each)).toList();
  }

  List<Path> workshops() throws IOException {
    return inTarget(PREFIX + "work.");
  }

  void put(String name, byte[] cache) throws IOException {
    for (Path each : caches()) {
      Files.delete(each);
    }
    Files.write(target.resolve(name), cache);
  }

  void buildAgain() throws IOException {
    builtAt(FileTime.from(BUILT.toInstant().plusSeconds(60)));
  }

  void asBuiltFirst() throws IOException {
    builtAt(BUILT);
  }

  private void builtAt(FileTime time) throws IOException {
    Files.setLastModifiedTime(target.resolve("qinggui-standalone.jar"), time);
  }

  private ProcessBuilder command(Map<String, String> environment, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of("bash", root.resolve("run").toString()), Stream.of(arguments))
                .toList());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().keySet().removeAll(List.of("QINGGUI_JAVA_OPTS", "QINGGUI_START_CACHE"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return builder;
  }

  private static String read(Process process) throws Exception {
    String console = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(console).isZero();
    return console;
  }

  private List<Path> inTarget(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(each -> each.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private void writeProgram() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, SmallProgram.class.getName());
    String entry = SmallProgram.class.getName().replace('.', '/') + ".class";
    try (InputStream code =
            Objects.requireNonNull(Home.class.getClassLoader().getResourceAsStream(entry));
        JarOutputStream jar =
            new JarOutputStream(
                Files.newOutputStream(target.resolve("qinggui-standalone.jar")), manifest)) {
      jar.putNextEntry(new JarEntry(entry));
      code.transferTo(jar);
    }
  }
}
