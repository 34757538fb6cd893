import { defineConfig } from "eslint/config";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import jsdoc from "eslint-plugin-jsdoc";
import * as regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", "coverage/", "node_modules/", "src/**/*.generated.ts"] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["eslint.config.js"] }, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { "import-x": importX, regexp },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-self-import": "error",
      // Text is Unicode, and hostile: every pattern reads code points and runs in linear time.
      "require-unicode-regexp": "error",
      "regexp/no-super-linear-backtracking": ["error", { report: "certain" }],
      "regexp/no-super-linear-move": "error",
      "regexp/no-misleading-unicode-character": "error",
      "no-irregular-whitespace": ["error", { skipStrings: false, skipTemplates: false, skipRegExps: false }],
      "no-misleading-character-class": "error",
      // Hot loops index typed arrays inside their bounds; `noUncheckedIndexedAccess` keeps each such place visible as a `!`.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Spreading a string into code points is what folding tables mean to do.
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        { publicOnly: true, contexts: ["TSInterfaceDeclaration", "TSTypeAliasDeclaration"], require: { FunctionDeclaration: true, ClassDeclaration: true } },
      ],
      "jsdoc/check-param-names": ["error", { disableMissingParamChecks: true, checkDestructured: false }],
      "jsdoc/no-types": "error",
      "max-lines": ["error", { max: 350, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
    },
  },
  { files: ["**/*.mjs"], extends: [tseslint.configs.disableTypeChecked], languageOptions: { parserOptions: { projectService: false } } },
  { files: ["src/edge/cli/**/*.ts"], rules: { "no-console": "off" } },
);
