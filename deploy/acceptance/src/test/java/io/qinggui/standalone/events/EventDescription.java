package io.qinggui.standalone.events;

import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.contract.StandingChanged;
import io.qinggui.notification.contract.NotificationFact;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.platform.web.docs.DataSchemas;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document of all events, made of the records of the contracts. */
final class EventDescription {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final String MESSAGES = "#/components/messages/";

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String HEAD =
      """
      {"asyncapi": "3.0.0",
       "info": {
         "title": "Qinggui 清规: events",
         "version": "1",
         "description": "Facts of the market, as CloudEvents 1.0 in JSON. The same events are on\
       Kafka, in the feed, on its stream and in webhooks. Within a version of a type fields are only\
       added, and they may be absent; overlook fields, values and types that you do not know. The\
       record key is the subject. The events of one subject on one topic are in the order in which\
       they were recorded; across subjects there is no order. Read with\
       isolation.level=read_committed, and take an id only once."},
       "defaultContentType": "application/cloudevents+json",
       "servers": {"kafka": {"host": "localhost:9092", "protocol": "kafka",
         "description": "The broker that ./run prints, or your own"}},
       "channels": {}, "operations": {},
       "components": {"messages": {}, "schemas": {}, "messageTraits": {}}}
      """;

  private static final String CLOUD_EVENT =
      """
      {"type": "object",
       "description": "CloudEvents 1.0.2, JSON format. Further attributes may come.",
       "required": ["specversion", "id", "source", "type", "subject", "time", "datacontenttype",
         "ledgerposition", "data"],
       "properties": {
         "specversion": {"type": "string", "const": "1.0"},
         "id": {"type": "string", "description": "The same in every delivery of the event"},
         "source": {"type": "string", "description": "The ledger that recorded it"},
         "type": {"type": "string"},
         "subject": {"type": "string", "description": "Whose event it is; the record key"},
         "time": {"type": "string", "format": "date-time", "description": "When it was recorded"},
         "datacontenttype": {"type": "string", "const": "application/json"},
         "legaldate": {"type": "string", "format": "date", "description": "From when it counts"},
         "ledgerposition": {"type": "integer", "format": "int64",
           "description": "Position in its ledger; grows along the events of a subject"},
         "traceparent": {"type": "string",
           "description": "Where in a trace it was recorded (W3C Trace Context)"},
         "feedposition": {"type": "integer", "format": "int64",
           "description": "In the feed and in webhooks: position in the feed"},
         "previousposition": {"type": "integer", "format": "int64",
           "description": "In the feed and in webhooks: feedposition of the event before, of those\
       that this reader sees"},
         "data": {"type": "object"}}}
      """;

  private final ObjectNode whole = (ObjectNode) JSON.readTree(HEAD);
  private final DataSchemas schemas = new DataSchemas();

  private EventDescription() {}

  /** As the contracts have it now. */
  static ObjectNode now() {
    EventDescription made = new EventDescription();
    made.facts("operator", OperatorFact.TOPIC, OperatorFact.TYPES);
    made.facts("license", LicenseFact.TOPIC, LicenseFact.TYPES);
    made.facts("inspection", InspectionFact.TOPIC, InspectionFact.TYPES);
    made.facts("notification", NotificationFact.TOPIC, NotificationFact.TYPES);
    made.standings();
    made.webhook();
    ObjectNode definitions = made.whole.withObject("/components/schemas");
    definitions.set("CloudEvent", JSON.readTree(CLOUD_EVENT));
    made.schemas.definitions().forEach(definitions::set);
    return made.whole;
  }

  /** The types of all events with the records of their data. */
  static Map<String, Class<?>> types() {
    Map<String, Class<?>> all = new LinkedHashMap<>(OperatorFact.TYPES);
    all.putAll(LicenseFact.TYPES);
    all.putAll(InspectionFact.TYPES);
    all.putAll(NotificationFact.TYPES);
    return all;
  }

  private void facts(String service, String topic, Map<String, ? extends Class<?>> types) {
    ObjectNode messages =
        channel(service, topic, "The facts of the service, for ever", "delete")
            .putObject("messages");
    types.forEach(
        (type, record) -> {
          message(service, type, record.asSubclass(Record.class));
          messages.putObject(type).put("$ref", MESSAGES + type);
        });
  }

  private void standings() {
    channel(
            "standing",
            LicenseFact.STANDING_TOPIC,
            "The current standing of each operator, compacted by operator",
            "compact")
        .putObject("messages")
        .putObject(StandingChanged.TYPE)
        .put("$ref", MESSAGES + StandingChanged.TYPE);
  }

  private ObjectNode channel(String name, String topic, String text, String cleanup) {
    ObjectNode channel = whole.withObject("/channels").putObject(name);
    channel.put("address", topic).put("description", text);
    channel.putArray("servers").addObject().put("$ref", "#/servers/kafka");
    ObjectNode settings =
        channel
            .putObject("bindings")
            .putObject("kafka")
            .put("bindingVersion", "0.5.0")
            .putObject("topicConfiguration");
    settings.putArray("cleanup.policy").add(cleanup);
    if (cleanup.equals("delete")) {
      settings.put("retention.ms", -1);
    }
    operation(name, "Published as soon as it is recorded");
    return channel;
  }

  private void operation(String channel, String text) {
    whole
        .withObject("/operations")
        .putObject("publish-" + channel)
        .put("action", "send")
        .put("summary", text)
        .putObject("channel")
        .put("$ref", "#/channels/" + channel);
  }

  /** What is sent there is any event, one in each request. */
  private void webhook() {
    ObjectNode channel = whole.withObject("/channels").putObject("webhook");
    channel
        .putNull("address")
        .put(
            "description",
            "Any event that a subscription asks for, POSTed to its endpoint; signed by Standard"
                + " Webhooks (webhook-id, webhook-timestamp, webhook-signature)");
    ObjectNode messages = channel.putObject("messages");
    types().keySet().forEach(type -> messages.putObject(type).put("$ref", MESSAGES + type));
    operation("webhook", "Delivered in order for each operator, and retried for three days");
  }

  private void message(String service, String type, Class<? extends Record> record) {
    String name = Character.toUpperCase(service.charAt(0)) + service.substring(1);
    ObjectNode message = whole.withObject("/components/messages").putObject(type);
    message.put("name", type).put("title", record.getSimpleName());
    message
        .putObject("bindings")
        .putObject("kafka")
        .put("bindingVersion", "0.5.0")
        .putObject("key")
        .put("type", "string");
    ObjectNode payload = message.putObject("payload");
    payload.putArray("allOf").addObject().put("$ref", SCHEMAS + "CloudEvent");
    ObjectNode own = payload.withArray("allOf").addObject().put("type", "object");
    ObjectNode properties = own.putObject("properties");
    properties.putObject("type").put("const", type);
    properties.putObject("data").put("$ref", schemas.add(name, record));
  }

  /** The schema of the data of a type, by JSON pointer. */
  static String dataPointer(JsonNode description, String type) {
    return description
        .path("components")
        .path("messages")
        .path(type)
        .at("/payload/allOf/1/properties/data/$ref")
        .stringValue()
        .substring(1);
  }
}
