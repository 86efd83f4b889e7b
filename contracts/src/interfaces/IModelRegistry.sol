// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice Fixed at deployment and bounded both ways.
struct ModelRegistryParameters {
    /// @dev Deposit, 1e-18 OPG per byte of a model: 1 to 1e15.
    uint128 depositPerByte;
    /// @dev Seconds from a version's deprecation until its deposit can be returned: 1 s to 90 days.
    uint32 refundDelay;
    /// @dev Seconds from a commitment until its registration: 1 s to 1 hour. A later block is needed too.
    uint32 commitAge;
}

/// @notice A version as an account registers it.
struct Registration {
    /// @dev `owner/name`, see {ModelNames}.
    string name;
    string version;
    /// @dev Hash of the manifest, which states name and version.
    bytes32 modelId;
    /// @dev Root of further commitments (graph, weights, calibrations); may be zero.
    bytes32 commitments;
    /// @dev Bytes of all files of the manifest, 1 to 2^40. Nodes ignore a version whose manifest has more.
    uint64 size;
}

/// @notice One version of a model.
struct ModelVersion {
    string name;
    string version;
    bytes32 modelId;
    bytes32 commitments;
    /// @dev The account that registered it.
    address publisher;
    /// @dev Unix seconds.
    uint64 registeredAt;
    uint64 size;
    /// @dev OPG, 1e-18; 0 once returned.
    uint128 deposit;
    /// @dev Unix seconds from which the deposit can be returned; 0 while the version is not deprecated.
    uint64 refundableAt;
    string reason;
}

/// @title Registry of models: owner/name@version → modelId
/// @notice A name belongs to the first account that registers a version under it. A registration is committed to first, so that it
/// cannot be copied from the mempool. Versions are never changed or deleted. One modelId can be registered under several names by
/// several accounts: only the name in its manifest counts. Each version has a deposit in the Escrow, which returns to the name's
/// owner after the version's deprecation.
interface IModelRegistry {
    event RegistrationCommitted(bytes32 indexed commitment);
    event ModelRegistered(
        bytes32 indexed modelId,
        bytes32 indexed nameHash,
        address indexed publisher,
        string name,
        string version,
        bytes32 commitments,
        uint64 size,
        uint256 deposit
    );
    event ModelDeprecated(
        bytes32 indexed modelId, bytes32 indexed nameHash, string name, string version, string reason, uint64 refundableAt
    );
    event DepositReturned(bytes32 indexed modelId, bytes32 indexed nameHash, address indexed to, uint256 amount);
    /// @notice Emitted when a name is offered to an account, or to none.
    event NameOffered(bytes32 indexed nameHash, string name, address indexed to);
    /// @notice Emitted when a name has its first or a new owner.
    event NameOwned(bytes32 indexed nameHash, string name, address indexed owner);

    error InvalidParameters();
    error InvalidName();
    error InvalidVersion();
    error InvalidModelId();
    error InvalidSize();
    error ReasonTooLong();
    error AlreadyCommitted();
    error NotCommitted();
    /// @notice Thrown when a registration is in its commitment's block or earlier than the commitment's age permits.
    error TooEarly(uint64 from);
    error TooLate(uint64 until);
    error NotNameOwner(address owner);
    error NotOffered(address to);
    error VersionExists(bytes32 modelId);
    error UnknownModel();
    error UnknownVersion();
    error AlreadyDeprecated();
    error NotDeprecated();
    error NothingToReturn();

    function escrow() external view returns (address);
    function parameters() external view returns (ModelRegistryParameters memory);

    /// @notice Commits to a registration; valid for a day. The commitment is {commitmentOf}.
    function commit(bytes32 commitment) external;
    /// @notice The commitment of `account` to a registration. It binds the account, so that a copy is worth nothing.
    function commitmentOf(address account, Registration calldata registration, bytes32 salt)
        external
        pure
        returns (bytes32);
    /// @notice Registers a version that the caller committed to. Its deposit is moved with the caller's {IEscrow-allow}.
    function register(Registration calldata registration, bytes32 salt) external;
    /// @notice Marks a version as deprecated, with a reason of at most 256 bytes. Only the name's owner.
    function deprecate(string calldata name, string calldata version, string calldata reason) external;
    /// @notice Returns the deposit of a deprecated version to the name's owner. Any account may call.
    function returnDeposit(string calldata name, string calldata version) external;
    /// @notice Offers a name of the caller to `to`, with the deposits of its versions; zero withdraws the offer.
    function offerName(string calldata name, address to) external;
    /// @notice Accepts a name that is offered to the caller.
    function acceptName(string calldata name) external;

    /// @notice Deposit of a version of `size` bytes.
    function depositFor(uint64 size) external view returns (uint256);
    /// @notice The owner of a name, or zero.
    function ownerOf(string calldata name) external view returns (address);
    /// @notice The account that a name is offered to, or zero.
    function offeredTo(string calldata name) external view returns (address);
    /// @notice One version of a name. Reverts with {UnknownVersion}.
    function getVersion(string calldata name, string calldata version) external view returns (ModelVersion memory);
    /// @notice The version that was registered last under `name`. Reverts with {UnknownModel}.
    function latest(string calldata name) external view returns (ModelVersion memory);
    function versionCountOf(string calldata name) external view returns (uint256);
    /// @notice A page of a name's versions, in the order of their registration.
    function versionsOf(string calldata name, uint256 start, uint256 limit)
        external
        view
        returns (ModelVersion[] memory);
    function modelIdCount(bytes32 modelId) external view returns (uint256);
    /// @notice A page of the versions with this modelId. The manifest's name and version tell which of them is meant.
    function byModelId(bytes32 modelId, uint256 start, uint256 limit) external view returns (ModelVersion[] memory);
    /// @notice Number of versions of all models.
    function modelCount() external view returns (uint256);
    /// @notice A page of all versions, in the order of their registration.
    function modelsFrom(uint256 start, uint256 limit) external view returns (ModelVersion[] memory);
}
