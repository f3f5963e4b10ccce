package io.qinggui.standalone.summary;

import io.qinggui.standalone.node.Ports;
import java.io.PrintStream;

/** Command lines that work as they are printed. */
final class ReadyToPaste {

  private ReadyToPaste() {}

  /** Prints them for a business that exists. */
  static void print(Ports ports, Business business, PrintStream out) {
    String base = "http://localhost:" + ports.gateway();
    String operator = base + "/api/v1/operators/" + business.operatorId();
    String authorized = "curl -s -H \"Authorization: Bearer $TOKEN\" ";
    String json = "-H 'Content-Type: application/json' ";
    heading(out, "A token (clients: miit, ca-11 ... ca-65, caict, auditor, carrier, operator):");
    out.println(
        "TOKEN=$(curl -s -u miit:demo -d grant_type=client_credentials "
            + base
            + "/oauth2/token | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')");
    heading(out, "May this operator take customers on the day after the campaign's deadline?");
    out.println(
        authorized
            + json
            + base
            + "/api/v1/decisions -d '{\"question\": \"ACCEPT_CUSTOMER\", \"operatorId\": \""
            + business.operatorId()
            + "\", \"service\": \""
            + business.service()
            + "\", \"province\": \""
            + business.province()
            + "\", \"validAt\": \"2018-01-01T00:00:00+08:00\"}'");
    heading(out, "How it stands, and everything that was recorded about it:");
    out.println(authorized + "'" + operator + "/standing?validAt=2018-01-01T00:00:00%2B08:00'");
    out.println(authorized + operator + "/history");
    heading(out, "A credit record; after it the first question has one more reason:");
    out.println(
        authorized
            + json
            + operator
            + "/credit-records -d '{\"cause\": \"层层转租\", \"decidedOn\": \"2017-10-09\", "
            + "\"listedOn\": \"2017-10-20\", \"listedBy\": \""
            + business.province()
            + "\"}'");
    heading(out, "The topics, with any Kafka client:");
    out.println(
        "kcat -b 127.0.0.1:" + ports.broker() + " -C -t qinggui.operator -o beginning -e -q");
    out.println(
        "kafka-console-consumer.sh --bootstrap-server 127.0.0.1:"
            + ports.broker()
            + " --topic qinggui.standing --from-beginning");
  }

  private static void heading(PrintStream out, String text) {
    out.println();
    out.println("# " + text);
  }
}
