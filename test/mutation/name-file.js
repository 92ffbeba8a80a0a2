/** A loader: the tests of a file are told which file they stand in, so that a second run tries again what its changes touch. */
module.exports = function nameFile(source) {
  return `inTestFile(${JSON.stringify(this.resourcePath)});\n${source}`;
};
