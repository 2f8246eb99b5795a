// SPDX-License-Identifier: Apache-2.0
// Solves an MPS file with npm's highs for compare_solvers.py and prints a line "BOUNDS solution bound" for each news.
//
// usage: node highs_peer.js FOLDER_OF_NODE_MODULES FILE.mps SECONDS
const fs = require("fs");
const path = require("path");

async function main([modules, file, seconds]) {
  const highs = await require(path.join(modules, "node_modules", "highs"))();
  const model = highs.createModel({ format: "mps", data: new Uint8Array(fs.readFileSync(file)) });
  const tell = (solution, bound) => fs.writeSync(1, `BOUNDS ${solution} ${bound}\n`);
  const tellEvent = (event) => tell(event.data.mip_primal_bound, event.data.mip_dual_bound);
  model.options.set({ output_flag: false, time_limit: Number(seconds), mip_min_logging_interval: 0.5 });
  model.run({
    [highs.constants.callbackType.mipImprovingSolution]: tellEvent,
    [highs.constants.callbackType.mipLogging]: tellEvent,
  });
  const status = model.getModelStatus();
  if (model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible) {
    const value = model.getObjectiveValue();
    tell(value, status === highs.constants.modelStatus.optimal ? value : model.info.get("mip_dual_bound"));
  }
  fs.writeSync(1, `STATUS ${status}\n`);
  model.dispose();
}

main(process.argv.slice(2));
