// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice One version of a model.
struct ModelVersion {
    string name;
    string version;
    bytes32 modelId;
    /// @dev Root of further commitments (graph, weights, tolerances); may be zero.
    bytes32 commitments;
    address owner;
    uint64 registeredAt;
    bool deprecated;
    string reason;
}

/// @title owner/name@version → modelId
/// @notice A name belongs to the first account that registers under it. Versions are never changed or deleted.
interface IModelRegistry {
    event ModelRegistered(
        bytes32 indexed modelId, address indexed owner, bytes32 indexed nameHash, string name, string version, bytes32 commitments
    );
    event ModelDeprecated(bytes32 indexed modelId, string name, string version, string reason);

    error InvalidName();
    error InvalidVersion();
    error InvalidModelId();
    error ReasonTooLong();
    error NotNameOwner(address owner);
    error VersionExists(bytes32 modelId);
    error ModelIdExists();
    error UnknownVersion();
    error UnknownModel();
    error AlreadyDeprecated();

    /// @param name `owner/name`, both of [a-z0-9._-]+, together at most 128 bytes.
    /// @param version 1 to 64 bytes of [A-Za-z0-9._+-].
    /// @param modelId Hash of the manifest; can be registered once.
    /// @param commitments Root of further commitments, may be zero.
    function register(string calldata name, string calldata version, bytes32 modelId, bytes32 commitments) external;
    /// @notice Marks a version as not to be used any more, with a reason of at most 256 bytes.
    function deprecate(string calldata name, string calldata version, string calldata reason) external;
    function ownerOf(string calldata name) external view returns (address);
    function getVersion(string calldata name, string calldata version) external view returns (ModelVersion memory);
    /// @notice The version registered last under `name`.
    function latest(string calldata name) external view returns (ModelVersion memory);
    function versionsOf(string calldata name) external view returns (string[] memory);
    function byModelId(bytes32 modelId) external view returns (ModelVersion memory);
    function modelCount() external view returns (uint256);
    function modelAt(uint256 i) external view returns (ModelVersion memory);
}
