package io.qinggui.bench.rivals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection to H2 whose commits are forced to the disk, as H2 does it when it is asked. */
final class Forced {

  private Forced() {}

  static Connection after(Connection connection) throws SQLException {
    Statement force = connection.createStatement();
    return (Connection)
        Proxy.newProxyInstance(
            Forced.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(connection, arguments);
                if (method.getName().equals("setAutoCommit") && (boolean) arguments[0]) {
                  force.execute("CHECKPOINT SYNC");
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
