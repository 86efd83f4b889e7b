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
    /// @dev Unix seconds.
    uint64 registeredAt;
    bool deprecated;
    string reason;
}

/// @title Registry of models: owner/name@version → modelId
/// @notice A name belongs to the first account that registers a version under it. Versions are never changed or deleted.
interface IModelRegistry {
    /// @notice Emitted when a version is registered.
    /// @param modelId Hash of the manifest.
    /// @param owner The account that registered the version.
    /// @param nameHash keccak256 of the name.
    /// @param name `owner/name`.
    /// @param version The version's name.
    /// @param commitments Root of further commitments, may be zero.
    event ModelRegistered(
        bytes32 indexed modelId, address indexed owner, bytes32 indexed nameHash, string name, string version, bytes32 commitments
    );
    /// @notice Emitted when a version is deprecated.
    /// @param modelId Hash of the manifest.
    /// @param name `owner/name`.
    /// @param version The version's name.
    /// @param reason The owner's reason.
    event ModelDeprecated(bytes32 indexed modelId, string name, string version, string reason);

    /// @notice Thrown when a name is not `owner/name` in the permitted characters, or longer than 128 bytes.
    error InvalidName();
    /// @notice Thrown when a version is empty, longer than 64 bytes or has other than the permitted characters.
    error InvalidVersion();
    /// @notice Thrown when the modelId is zero.
    error InvalidModelId();
    /// @notice Thrown when a reason is longer than 256 bytes.
    error ReasonTooLong();
    /// @notice Thrown when the name belongs to another account.
    error NotNameOwner(address owner);
    /// @notice Thrown when the version is already registered under the name.
    error VersionExists(bytes32 modelId);
    /// @notice Thrown when the modelId is already registered.
    error ModelIdExists();
    /// @notice Thrown when the name has no such version.
    error UnknownVersion();
    /// @notice Thrown when the name or the modelId is not registered.
    error UnknownModel();
    /// @notice Thrown when the version is already deprecated.
    error AlreadyDeprecated();

    /// @notice Registers a version under a name of the caller.
    /// @param name `owner/name`, both of [a-z0-9._-]+, together at most 128 bytes.
    /// @param version 1 to 64 bytes of [A-Za-z0-9._+-].
    /// @param modelId Hash of the manifest; can be registered once.
    /// @param commitments Root of further commitments, may be zero.
    function register(string calldata name, string calldata version, bytes32 modelId, bytes32 commitments) external;
    /// @notice Marks a version as deprecated, with a reason of at most 256 bytes. Only its owner.
    function deprecate(string calldata name, string calldata version, string calldata reason) external;
    /// @notice The owner of a name, or zero.
    function ownerOf(string calldata name) external view returns (address);
    /// @notice One version of a name. Reverts with {UnknownVersion}.
    function getVersion(string calldata name, string calldata version) external view returns (ModelVersion memory);
    /// @notice The version that was registered last under `name`. Reverts with {UnknownModel}.
    function latest(string calldata name) external view returns (ModelVersion memory);
    /// @notice The names of all versions, in the order of their registration.
    function versionsOf(string calldata name) external view returns (string[] memory);
    /// @notice The version with this modelId. Reverts with {UnknownModel}.
    function byModelId(bytes32 modelId) external view returns (ModelVersion memory);
    /// @notice Number of versions of all models.
    function modelCount() external view returns (uint256);
    /// @notice The version with this index, in the order of registration.
    function modelAt(uint256 i) external view returns (ModelVersion memory);
}
