package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.LedgerEvent;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where in a standalone a text is found: in files, topics, read models and ledgers. */
final class Traces {

  private final List<byte[]> forms;

  private Traces(List<byte[]> forms) {
    this.forms = forms;
  }

  /** Of a text as it would be written in UTF-8, UTF-16, GB18030, or as escapes of JSON. */
  static Traces of(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(it -> escaped.append("\\u%04x".formatted(it)));
    return new Traces(
        List.of(
            text.getBytes(UTF_8),
            text.getBytes(Charset.forName("UTF-16LE")),
            text.getBytes(Charset.forName("UTF-16BE")),
            text.getBytes(Charset.forName("GB18030")),
            escaped.toString().getBytes(UTF_8)));
  }

  boolean in(byte[] bytes) {
    // every byte is one character, so that a search for a text is one for bytes
    String content = new String(bytes, ISO_8859_1);
    return forms.stream().anyMatch(form -> content.contains(new String(form, ISO_8859_1)));
  }

  /** The files below a directory that have it. */
  List<String> inFiles(Path directory) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (in(Files.readAllBytes(file))) {
          found.add(directory.relativize(file).toString());
        }
      }
    }
    return found;
  }

  /** The topics of which a record has it, whatever way the broker stores records. */
  List<String> inTopics(int broker) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", "127.0.0.1:" + broker),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      List<String> found = new ArrayList<>();
      while (all.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                it -> {
                  if (it.value() != null && in(it.value())) {
                    found.add(it.topic());
                  }
                });
      }
      return found;
    }
  }

  /** The collections of which a document has it. */
  List<String> inReadModels(int mongo) {
    List<String> found = new ArrayList<>();
    try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + mongo)) {
      for (String name : client.listDatabaseNames()) {
        MongoDatabase database = client.getDatabase(name);
        for (String collection : database.listCollectionNames()) {
          database
              .getCollection(collection)
              .find()
              .forEach(
                  it -> {
                    if (in(it.toJson().getBytes(UTF_8))) {
                      found.add(collection);
                    }
                  });
        }
      }
    }
    return found;
  }

  /** The positions of a ledger that have it, when nothing has the ledger open. */
  List<Long> inLedger(Path directory, String name) throws IOException {
    return ClosedLedger.events(directory, name).stream()
        .filter(it -> in(it.stored()))
        .map(LedgerEvent::position)
        .toList();
  }
}
