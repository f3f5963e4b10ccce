// Makes the replica set, and a user for each service who may use its two databases alone. May run again.
const fs = require("fs");
const read = (name) => fs.readFileSync("/run/secrets/" + name, "utf8").trim();
const hosts = ["mongodb-1", "mongodb-2", "mongodb-3"];
const root = encodeURIComponent(read("root-password"));

const first = connect(`mongodb://root:${root}@${hosts[0]}:27017/admin?directConnection=true`);
if (!first.hello().setName) {
  const members = hosts.map((host, i) => ({ _id: i, host: host + ":27017" }));
  printjson(first.adminCommand({ replSetInitiate: { _id: "rs0", members } }));
}

const set = connect(
  `mongodb://root:${root}@${hosts.map((h) => h + ":27017").join(",")}/admin?replicaSet=rs0&serverSelectionTimeoutMS=120000`);
for (const service of ["operator", "license", "inspection", "notification"]) {
  const [, user, password] = read(service).match(/^mongodb:\/\/([^:]+):([^@]+)@/);
  const roles = ["qinggui-" + service, "qinggui-" + service + "-ledger"].map((db) => ({ role: "readWrite", db }));
  const known = set.getUser(user) !== null;
  set.runCommand({ [known ? "updateUser" : "createUser"]: user, pwd: decodeURIComponent(password), roles });
  print((known ? "kept " : "made ") + user);
}
