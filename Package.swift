// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Afterbeep",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "afterbeep", targets: ["afterbeep"]),
    .library(name: "AfterbeepKit", targets: ["AfterbeepKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // MARK: - C libraries of the system
    .systemLibrary(
      name: "CSndfile", pkgConfig: "sndfile",
      providers: [.apt(["libsndfile1-dev"]), .brew(["libsndfile"])]),
    .systemLibrary(
      name: "CFFTW", pkgConfig: "fftw3f",
      providers: [.apt(["libfftw3-dev"]), .brew(["fftw"])]),

    // MARK: - The rooms, in the order data flows through them
    .target(
      name: "AudioInput",
      dependencies: ["CSndfile", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings),
    .target(name: "SpeechAnalysis", dependencies: ["CFFTW"], swiftSettings: settings),
    .target(
      name: "VoicemailRules",
      dependencies: ["SpeechAnalysis", "Yams"],
      resources: [.embedInCode("Profiles/email-bridge.yaml")],
      swiftSettings: settings),
    .target(
      name: "AfterbeepKit",
      dependencies: ["AudioInput", "SpeechAnalysis", "VoicemailRules"],
      swiftSettings: settings),
    .target(
      name: "VoicemailReports",
      dependencies: ["AfterbeepKit", "SpeechAnalysis", "VoicemailRules"],
      swiftSettings: settings),
    .executableTarget(
      name: "afterbeep",
      dependencies: [
        "AfterbeepKit", "VoicemailReports", "VoicemailRules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // MARK: - Tests
    .target(name: "TestSignals", path: "Tests/TestSignals", swiftSettings: settings),
    .testTarget(
      name: "SpeechAnalysisTests", dependencies: ["SpeechAnalysis", "TestSignals"],
      swiftSettings: settings),
    .testTarget(
      name: "AudioInputTests", dependencies: ["AudioInput", "TestSignals"],
      swiftSettings: settings),
    .testTarget(
      name: "VoicemailRulesTests", dependencies: ["SpeechAnalysis", "VoicemailRules"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "VoicemailReportsTests",
      dependencies: ["AfterbeepKit", "SpeechAnalysis", "VoicemailReports", "VoicemailRules"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["afterbeep", "TestSignals"], swiftSettings: settings),
  ]
)
