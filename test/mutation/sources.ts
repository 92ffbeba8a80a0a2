/** The sources are loaded before any test lists its cases: what they do on loading is told apart from what tests do. */
import '../../src/assess/plan';
import '../../src/check/check';
import '../../src/check/cross';
import '../../src/check/memory';
import '../../src/check/plan';
import '../../src/forms/build';
import '../../src/forms/read';
