import AtlasStore
import CareRegistry
import GeoFormats
import Ingest
import Logging
import Wording

/// Dataset in, atlas out.
public enum BuildAtlas {
  /// Reads and checks the dataset in `folder`.
  public static func dataset(_ folder: String) throws(Failure) -> CareDataset {
    try DatasetReader.read(folder)
  }

  /// Reads the dataset in `folder` and computes its model.
  ///
  /// - Throws: `Failure` for a dataset that can't be used.
  public static func model(dataset folder: String, log: Logger) throws(Failure) -> AtlasModel {
    let dataset = try DatasetReader.read(folder)
    log.info(
      "dataset read",
      metadata: ["facilities": "\(dataset.facilities.count)", "cells": "\(dataset.cells.count)"])
    return try AtlasBuilder(dataset, log: log).build()
  }

  /// Writes the tables as one GeoPackage, beside and renamed.
  public static func write(_ tables: [FeatureTable], dataset: CareDataset, to path: String) throws(Failure) {
    try GeoPackageWriter.write(tables: tables, to: path, referenceDate: dataset.referenceDate)
  }
}
