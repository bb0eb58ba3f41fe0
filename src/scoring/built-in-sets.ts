import bacGiangCommittees from "../../assets/criteria/bac-giang-ban-chi-dao.json";
import bacGiang from "../../assets/criteria/bac-giang-cqtt-2023.json";
import bacGiangSurveys from "../../assets/criteria/bac-giang-cqtt-2024.json";
import binhDinhOffices from "../../assets/criteria/binh-dinh-dan-chu-co-quan.json";
import binhDinhCommunes from "../../assets/criteria/binh-dinh-dan-chu-xa.json";
import binhDinhMobilisation from "../../assets/criteria/binh-dinh-dan-van-xa.json";
import haiPhong from "../../assets/criteria/hai-phong-dan-van-2023.json";
import langSon from "../../assets/criteria/lang-son-cqtt.json";
import yenThe from "../../assets/criteria/yen-the-2024.json";
import { oncePer } from "./once-per";
import { loadCriteriaSet, type LoadedSet } from "./load-criteria-set";

const FILES: readonly { readonly id: string }[] = [
  yenThe,
  bacGiang,
  bacGiangSurveys,
  haiPhong,
  binhDinhOffices,
  binhDinhCommunes,
  binhDinhMobilisation,
  bacGiangCommittees,
  langSon,
];

/** Checking one takes 20 ms the first time, and most runs ask for one of them only. */
const loaded = oncePer((json: { readonly id: string }): LoadedSet => {
  const loading = loadCriteriaSet(json);
  if (!loading.ok) throw new RangeError(`a built-in criteria set is broken: ${JSON.stringify(loading.problems)}`);
  return { set: loading.set, hash: loading.hash };
});

/** The criteria sets that come with the program, parsed on first use. */
export function builtInSets(): readonly LoadedSet[] {
  return FILES.map(loaded);
}

/** The built-in set with this id; null when there is none. */
export function findSet(id: string): LoadedSet | null {
  const json = FILES.find((file) => file.id === id);
  return json === undefined ? null : loaded(json);
}
