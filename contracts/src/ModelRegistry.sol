// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {IModelRegistry, ModelRegistryParameters, ModelVersion, Registration} from "./interfaces/IModelRegistry.sol";
import {ModelNames} from "./libraries/ModelNames.sol";

/// @title ModelRegistry
/// @notice See {IModelRegistry}.
/// @dev Deposits are free money of this contract in the Escrow, which calls nothing, so that no function needs a guard.
contract ModelRegistry is IModelRegistry {
    struct Commitment {
        uint48 block;
        uint48 time;
    }

    struct Name {
        address owner;
        address offeredTo;
        uint256[] versions;
    }

    uint256 private constant MAX_DEPOSIT_PER_BYTE = 1e15;
    uint256 private constant MAX_REFUND_DELAY = 90 days;
    uint256 private constant MAX_COMMIT_AGE = 1 hours;
    uint256 private constant COMMITMENT_LIFE = 1 days;
    uint256 private constant MAX_SIZE = 1 << 40;
    uint256 private constant MAX_REASON = 256;

    /// @inheritdoc IModelRegistry
    address public immutable escrow;
    address private immutable _opg;
    uint128 private immutable _depositPerByte;
    uint32 private immutable _refundDelay;
    uint32 private immutable _commitAge;

    ModelVersion[] private _versions;
    /// @dev Index in `_versions` plus one.
    mapping(bytes32 nameAndVersion => uint256) private _byVersion;
    mapping(bytes32 modelId => uint256[]) private _byModelId;
    mapping(bytes32 nameHash => Name) private _names;
    mapping(bytes32 commitment => Commitment) private _commitments;

    constructor(address escrow_, ModelRegistryParameters memory p) {
        require(p.depositPerByte != 0 && p.depositPerByte <= MAX_DEPOSIT_PER_BYTE, InvalidParameters());
        require(p.refundDelay != 0 && p.refundDelay <= MAX_REFUND_DELAY, InvalidParameters());
        require(p.commitAge != 0 && p.commitAge <= MAX_COMMIT_AGE, InvalidParameters());
        (escrow, _opg) = (escrow_, IEscrow(escrow_).opg());
        (_depositPerByte, _refundDelay, _commitAge) = (p.depositPerByte, p.refundDelay, p.commitAge);
    }

    /// @inheritdoc IModelRegistry
    function parameters() external view returns (ModelRegistryParameters memory) {
        return ModelRegistryParameters(_depositPerByte, _refundDelay, _commitAge);
    }

    // Registration ----------------------------------------------------------------------------------------------------------

    /// @inheritdoc IModelRegistry
    function commit(bytes32 commitment) external {
        uint256 time = _commitments[commitment].time;
        require(time == 0 || block.timestamp > time + COMMITMENT_LIFE, AlreadyCommitted());
        _commitments[commitment] = Commitment(uint48(block.number), uint48(block.timestamp));
        emit RegistrationCommitted(commitment);
    }

    /// @inheritdoc IModelRegistry
    function commitmentOf(address account, Registration calldata registration, bytes32 salt)
        public
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(account, registration, salt));
    }

    /// @inheritdoc IModelRegistry
    function register(Registration calldata r, bytes32 salt) external {
        require(ModelNames.isName(bytes(r.name)), InvalidName());
        require(ModelNames.isVersion(bytes(r.version)), InvalidVersion());
        require(r.modelId != 0, InvalidModelId());
        require(r.size != 0 && r.size <= MAX_SIZE, InvalidSize());
        _useCommitment(commitmentOf(msg.sender, r, salt));

        bytes32 nameHash = keccak256(bytes(r.name));
        Name storage name = _names[nameHash];
        if (name.owner == address(0)) {
            name.owner = msg.sender;
            emit NameOwned(nameHash, r.name, msg.sender);
        }
        require(name.owner == msg.sender, NotNameOwner(name.owner));
        bytes32 key = keccak256(abi.encode(r.name, r.version));
        uint256 existing = _byVersion[key];
        if (existing != 0) revert VersionExists(_versions[existing - 1].modelId);
        name.versions.push(_versions.length);
        _byModelId[r.modelId].push(_versions.length);
        _add(r, nameHash);
        _byVersion[key] = _versions.length;
    }

    /// @inheritdoc IModelRegistry
    function deprecate(string calldata name, string calldata version, string calldata reason) external {
        require(bytes(reason).length <= MAX_REASON, ReasonTooLong());
        ModelVersion storage model = _version(name, version);
        bytes32 nameHash = _requireOwner(name);
        require(model.refundableAt == 0, AlreadyDeprecated());
        uint64 refundableAt = uint64(block.timestamp + _refundDelay);
        model.refundableAt = refundableAt;
        model.reason = reason;
        emit ModelDeprecated(model.modelId, nameHash, name, version, reason, refundableAt);
    }

    /// @inheritdoc IModelRegistry
    function returnDeposit(string calldata name, string calldata version) external {
        ModelVersion storage model = _version(name, version);
        uint64 refundableAt = model.refundableAt;
        require(refundableAt != 0, NotDeprecated());
        require(block.timestamp >= refundableAt, TooEarly(refundableAt));
        uint256 amount = model.deposit;
        require(amount != 0, NothingToReturn());
        model.deposit = 0;
        bytes32 nameHash = keccak256(bytes(name));
        address to = _names[nameHash].owner;
        emit DepositReturned(model.modelId, nameHash, to, amount);
        IEscrow(escrow).transfer(to, _opg, amount);
    }

    // Names -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IModelRegistry
    function offerName(string calldata name, address to) external {
        bytes32 nameHash = _requireOwner(name);
        _names[nameHash].offeredTo = to;
        emit NameOffered(nameHash, name, to);
    }

    /// @inheritdoc IModelRegistry
    function acceptName(string calldata name) external {
        bytes32 nameHash = keccak256(bytes(name));
        Name storage entry = _names[nameHash];
        require(entry.offeredTo == msg.sender, NotOffered(entry.offeredTo));
        (entry.owner, entry.offeredTo) = (msg.sender, address(0));
        emit NameOwned(nameHash, name, msg.sender);
    }

    // Views -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IModelRegistry
    function depositFor(uint64 size) public view returns (uint256) {
        return uint256(size) * _depositPerByte;
    }

    /// @inheritdoc IModelRegistry
    function ownerOf(string calldata name) external view returns (address) {
        return _names[keccak256(bytes(name))].owner;
    }

    /// @inheritdoc IModelRegistry
    function offeredTo(string calldata name) external view returns (address) {
        return _names[keccak256(bytes(name))].offeredTo;
    }

    /// @inheritdoc IModelRegistry
    function getVersion(string calldata name, string calldata version) external view returns (ModelVersion memory) {
        return _version(name, version);
    }

    /// @inheritdoc IModelRegistry
    function latest(string calldata name) external view returns (ModelVersion memory) {
        uint256[] storage all = _names[keccak256(bytes(name))].versions;
        require(all.length != 0, UnknownModel());
        return _versions[all[all.length - 1]];
    }

    /// @inheritdoc IModelRegistry
    function versionCountOf(string calldata name) external view returns (uint256) {
        return _names[keccak256(bytes(name))].versions.length;
    }

    /// @inheritdoc IModelRegistry
    function versionsOf(string calldata name, uint256 start, uint256 limit)
        external
        view
        returns (ModelVersion[] memory)
    {
        return _page(_names[keccak256(bytes(name))].versions, start, limit);
    }

    /// @inheritdoc IModelRegistry
    function modelIdCount(bytes32 modelId) external view returns (uint256) {
        return _byModelId[modelId].length;
    }

    /// @inheritdoc IModelRegistry
    function byModelId(bytes32 modelId, uint256 start, uint256 limit) external view returns (ModelVersion[] memory) {
        return _page(_byModelId[modelId], start, limit);
    }

    /// @inheritdoc IModelRegistry
    function modelCount() external view returns (uint256) {
        return _versions.length;
    }

    /// @inheritdoc IModelRegistry
    function modelsFrom(uint256 start, uint256 limit) external view returns (ModelVersion[] memory page) {
        page = new ModelVersion[](_pageLength(_versions.length, start, limit));
        for (uint256 i; i < page.length; ++i) {
            page[i] = _versions[start + i];
        }
    }

    // Internals -------------------------------------------------------------------------------------------------------------

    function _useCommitment(bytes32 commitment) private {
        Commitment memory c = _commitments[commitment];
        require(c.time != 0, NotCommitted());
        uint256 from = uint256(c.time) + _commitAge;
        require(block.number > c.block && block.timestamp >= from, TooEarly(uint64(from)));
        uint256 until = uint256(c.time) + COMMITMENT_LIFE;
        require(block.timestamp <= until, TooLate(uint64(until)));
        delete _commitments[commitment];
    }

    function _add(Registration calldata r, bytes32 nameHash) private {
        uint256 deposit = depositFor(r.size);
        ModelVersion storage model = _versions.push();
        (model.name, model.version) = (r.name, r.version);
        (model.modelId, model.commitments) = (r.modelId, r.commitments);
        (model.publisher, model.registeredAt) = (msg.sender, uint64(block.timestamp));
        (model.size, model.deposit) = (r.size, uint128(deposit));
        emit ModelRegistered(r.modelId, nameHash, msg.sender, r.name, r.version, r.commitments, r.size, deposit);
        IEscrow(escrow).transferFrom(msg.sender, address(this), _opg, deposit);
    }

    function _requireOwner(string calldata name) private view returns (bytes32 nameHash) {
        nameHash = keccak256(bytes(name));
        address owner = _names[nameHash].owner;
        require(owner == msg.sender, NotNameOwner(owner));
    }

    function _version(string calldata name, string calldata version) private view returns (ModelVersion storage) {
        uint256 place = _byVersion[keccak256(abi.encode(name, version))];
        require(place != 0, UnknownVersion());
        return _versions[place - 1];
    }

    function _page(uint256[] storage indices, uint256 start, uint256 limit)
        private
        view
        returns (ModelVersion[] memory page)
    {
        page = new ModelVersion[](_pageLength(indices.length, start, limit));
        for (uint256 i; i < page.length; ++i) {
            page[i] = _versions[indices[start + i]];
        }
    }

    function _pageLength(uint256 length, uint256 start, uint256 limit) private pure returns (uint256) {
        return start >= length ? 0 : Math.min(length - start, limit);
    }
}
